// The most used passwords of ten characters and more, in lower case, from public lists of leaked ones, with their
// Finnish and Swedish kin. Shorter ones are refused by their length; runs and repetitions by rule.
const list = `
password12 password123 password1234 password12345 password123456 password11 password01 passw0rd123 passw0rd1234
p@ssw0rd123 p@ssword123 mypassword mypassword1 mypassword123 password!! password1! password123! passwordpassword
thepassword newpassword newpassword1 newpassword123 changeme123 changeme1234 changemenow letmein123 letmein1234
letmeinplease welcome123 welcome1234 welcome2024 welcome2025 welcome2026 administrator administrator1 admin12345
admin123456 admin1234567 adminadmin adminadmin1 administrator123 superadmin rootrootroot qwertyuiop qwertyuiop1
qwertyuiop123 qwertyuiopasdf qwerty1234 qwerty12345 qwerty123456 qwerty1234567 qwertyqwerty qwerty123! asdfghjkl1
asdfghjkl123 asdfasdfasdf asdfqwerzxcv asdf1234asdf zxcvbnm123 zxcvbnm1234 zxcvbnmasd 1qaz2wsx3edc 1qaz2wsx3edc4rfv
1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u zaq12wsxcde3 q1w2e3r4t5 q1w2e3r4t5y6 qazwsxedc1 qazwsxedcrfv qazwsx123456
1234qwerasdf 1234qwerty 12345qwert 123456qwerty 123qweasdzxc qweasdzxc123 1231231231 123123123123 12341234123
123412341234 1234554321 12345654321 123456654321 1234567899 1234567891 12345678910 123456789a a123456789 aa123456789
123456789q 123456789abc abc123456789 abcd123456 abcd1234567 abcd12345678 abcde12345 abc1234567 abcabcabc1 0987654321
9876543210 1111122222 1112223334 1122334455 112233445566 1357924680 1470258369 1472583690 147258369a 159753159753
iloveyou12 iloveyou123 iloveyou1234 iloveyou143 iloveyousomuch iloveyouforever ihateyou123 loveyou123 lovelove123
sunshine12 sunshine123 princess12 princess123 princess1234 football12 football123 baseball123 basketball basketball1
basketball123 superman123 batman12345 spiderman1 spiderman123 starwars123 pokemon123 dragon12345 dragon123456
monkey12345 monkey123456 master12345 master123456 shadow12345 michael123 michael1234 jennifer123 jessica123 charlie123
liverpool1 liverpool123 manchester manchester1 manchesterunited chelsea123 barcelona1 barcelona123 realmadrid
realmadrid1 juventus123 computer123 internet123 internet1234 microsoft1 microsoft123 trustno1trustno1 whatever123
secret12345 secret123456 topsecret1 topsecret123 test123456 testtest123 testtesttest test1234567 temporary1
temporary123 temppassword defaultpassword guest12345 user123456 login12345 loginlogin monday12345 summer2024!
summer2025 summer2025! summer2026 winter2024! winter2025 winter2025! winter2026 spring2025! autumn2025!
correcthorsebatterystaple
salasana12 salasana123 salasana1234 salasana12345 salasanasalasana salasana!! salasana1! salasana123! salasanani
uusisalasana kesakuu2025 kesäkuu2025 talvi12345 perkele123 perkele1234 perkeleperkele vittu12345 helsinki123
helsinki1234 suomi12345 suomi123456 suomisuomi suomifinland rakastansua minarakastansinua nakkivene1 nakkivene123
jokerit1967 hameenlinna lappeenranta kissakissa koirakoira kissa12345 koira12345 mustikka123 mansikka123
lösenord12 lösenord123 lösenord1234 lösenord12345 losenord12 losenord123 losenord1234 losenord12345 lösenordlösenord
mittlösenord hemligt123 hemligt1234 sommar2024 sommar2025 sommar2025! sommar2026 vinter2024 vinter2025 vinter2025!
vinter2026 sverige123 sverige1234 stockholm1 stockholm123 stockholm08 göteborg123 goteborg123 hejhejhej1 hejhejhejhej
hejsan12345 hejhej12345 fotboll123 jagälskardig jagalskardig skelleftea skellefteå älskardig123 blomma12345
`;

export const commonPasswords: ReadonlySet<string> = new Set(list.split(/\s+/).filter(Boolean));
