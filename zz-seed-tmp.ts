import { startEmbeddedPostgres } from "/work/main/db/embedded.server";
import { openDatabase } from "/work/main/db/client.server";
import { inTransaction } from "/work/main/db/queries/connection.server";
import { insertUser } from "/work/main/db/queries/users.server";
import { insertMembership } from "/work/main/db/queries/memberships.server";
import { insertGroup, insertGroupMember } from "/work/main/db/queries/groups.server";
import { newestCatalogue, readQuestions } from "/work/main/app/curriculum/current-publication.server";
import { assignGoal } from "/work/main/app/teach/assign-goal.server";
import { movePath } from "/work/main/app/progress/move-path.server";
import { insertAnswer } from "/work/main/db/queries/answers.server";
import { saveMastery } from "/work/main/db/queries/mastery.server";
import { startSkill } from "/work/main/app/domain/mastery/mastery";
import { randomUUID } from "node:crypto";

const count = Number(process.argv[2] ?? 14), groupName = process.argv[3] ?? "Akkuoperaattorit, syksy";
const pg = await startEmbeddedPostgres("/tmp/teachguide/data");
const { db, close } = openDatabase(pg.adminUrl);
const org = await db.selectFrom("organisations").selectAll().where("slug","=","demo-fi").executeTakeFirstOrThrow();
const teacher = await db.selectFrom("users").selectAll().where("email","=","teacher@demo.example").executeTakeFirstOrThrow();
const publication = await newestCatalogue(db);
const now = new Date();
const ago = (d: number) => new Date(now.getTime() - d*864e5);
const groupId = await insertGroup(db, { organisationId: org.id, name: groupName, joinCode: randomUUID().replaceAll("-","").slice(0,8).toUpperCase(), createdBy: teacher.id, now: ago(40) });
const names = ["Aino Virta","Bo Lindqvist","Cecilia Öhman","Daniel Korhonen","Eeva-Liisa Mäkitalo-Räsänen","Fatima Hassan","Göran Åkerblom","Heikki Nieminen","Iida Saarinen","Johanna Ek","Kalle Laine","Linnea Forsström","Mohamed Ali","Niina Heikkilä"];
const ids: string[] = [];
for (let i=0;i<count;i++){ const name = i<names.length? names[i]! : `Oppija ${i+1}`;
  const id = (await insertUser(db,{email:`${randomUUID().slice(0,8)}@esimerkki.fi`,passwordHash:"x",name,locale:"fi"}))!;
  await insertMembership(db,{userId:id,organisationId:org.id,role:"learner"});
  await insertGroupMember(db,{groupId:groupId!,learnerId:id,now:ago(30)}); ids.push(id);}
const goal = {kind:"course",id:"cell-basics"} as const;
console.log(await assignGoal(db,{groupId:groupId!,organisationIds:[org.id],learnerId:null,goal,strategy:"degree",eqf:6,startsOn:ago(30).toISOString().slice(0,10),dueOn:new Date(now.getTime()+30*864e5).toISOString().slice(0,10),actorId:teacher.id,publication,now:ago(30)}));
const lessons = publication.catalogue.courses[0]!.modules.flatMap(m=>m.lessons);
const skills = lessons.flatMap(l=>l.skills);
async function move(learnerId: string, at: Date, events: any[]) {
  const path = await db.selectFrom("paths").select(["id"]).where("learner_id","=",learnerId).executeTakeFirstOrThrow();
  for (const e of events) {
    const r = await inTransaction(db, trx => movePath(trx,{pathId:path.id,catalogue:publication.catalogue,actorId:learnerId,now:e.at??at,events:[{...e.event, now:(e.at??at).toISOString()}]}));
    if(!r.ok) throw new Error(e.event.type+r.reason);
    if (e.answer) await inTransaction(db, trx=>insertAnswer(trx,{learnerId,pathId:path.id,clientKey:randomUUID(),publicationId:publication.id,questionId:e.answer.id,lessonId:e.answer.lessonId,skillId:e.answer.skillId,purpose:e.answer.purpose,seed:7,response:{},outcome:e.event.outcome,isRight:e.event.isRight,usedHint:false,isEvidence:true,misconceptions:e.answer.mis,difficultyShift:0,eventSeq:r.path.revision,now:e.at??at} as any));
  }
}
const wrong={outcome:0,isRight:false,skills:{}};
async function stuck(lesson: any, from: number) {
  const qs = (await readQuestions(db, publication.id, lesson.id)).filter(q=>!q.isPractice && ["single","numeric"].includes(q.question.kind)).slice(0,3);
  const ev:any[]=[{event:{type:"LESSON_OPENED",lesson:lesson.id},at:ago(from)}];
  for(let s=1;s<=lesson.sections;s++) ev.push({event:{type:"SECTION_READ",lesson:lesson.id,section:s},at:ago(from)});
  const pq=(await readQuestions(db, publication.id, lesson.id)).filter(q=>q.isPractice);
  for (const q of pq) { ev.push({event:{type:"PRACTICE_ANSWERED",lesson:lesson.id,question:q.id,...(Math.random()<.5?{outcome:1,isRight:true,skills:{}}:wrong)},answer:{id:q.id,lessonId:lesson.id,skillId:q.skillId,purpose:"practice",mis:[]},at:ago(from)}); }
  for(const t of [0,.5,1]) { const at=ago(from-t); ev.push({event:{type:"CHECK_STARTED",lesson:lesson.id,questions:qs.map(q=>({question:q.id,seed:7}))},at});
    qs.forEach((q,index)=>{ const m = q.question.kind==="single"? q.question.options.filter((o:any)=>o.misconception).map((o:any)=>`option:${o.key}`).slice(0,1):["slip:0"]; ev.push({event:{type:"CHECK_ANSWERED",lesson:lesson.id,index,question:q.id,...wrong},answer:{id:q.id,lessonId:lesson.id,skillId:q.skillId,purpose:"check",mis:m},at});});}
  return ev;
}
for (let i=0;i<count;i++){
  const id=ids[i]!; const kind=i%14;
  if (kind===5) continue; // not begun
  await move(id, ago(20),[{event:{type:"ORIENTED",hoursPerWeek:5},at:ago(20)}]);
  const level = Math.random();
  const sk:any={};
  skills.forEach((s,n)=>{ const r=Math.random()*0.6+level-n/skills.length*0.9; const base=startSkill();
    if(r>0.75) sk[s]={...base,answers:8,known:.97,fast:2,recent:Array.from({length:5},(_, k)=>({question:`q${k}`,isRight:true})),masteredAt:ago(3).toISOString()};
    else if(r>0.1) sk[s]={...base,answers:3+Math.floor(r*6),known:Math.min(.9,r+.1),fast:r,recent:Array.from({length:4},(_, k)=>({question:`q${k}`,isRight:Math.random()<r}))};
    else if(r>0) sk[s]={...base,answers:1};
  });
  await inTransaction(db,trx=>saveMastery(trx,{learnerId:id,skills:sk}));
  if (kind===3) await move(id, ago(9), await stuck(lessons[0],6));
  else if (kind===9) { const a=await stuck(lessons[0],16); const b=await stuck(lessons[1],14); const c=await stuck(lessons[2],12);
    const mod="cell-basics/inside-the-cell"; const q=(await readQuestions(db,publication.id,lessons[0]!.id))[0]!;
    const ex=[10,8,4].flatMap(d=>[{event:{type:"SITTING_STARTED",module:mod,questions:[{question:q.id,seed:7}]},at:ago(d)},{event:{type:"EXAM_ANSWERED",module:mod,index:0,question:q.id,...wrong},answer:{id:q.id,lessonId:lessons[0]!.id,skillId:q.skillId,purpose:"exam",mis:[]},at:ago(d)}]);
    await move(id, ago(4),[...a,...b,...c,...ex]); }
  else if (kind!==7) await move(id, ago(1),[{event:{type:"LESSON_OPENED",lesson:lessons[0]!.id},at:ago(1)},{event:{type:"SECTION_READ",lesson:lessons[0]!.id,section:1},at:ago(1)}]);
}
for (let i=0;i<count;i++) { const done=Math.floor(Math.random()*8); await db.updateTable("paths").set({done}).where("learner_id","=",ids[i]!).where("phase","=","studying").execute(); }
console.log(groupId); process.exit(0);
