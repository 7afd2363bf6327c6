/** A battery whose charge is a path. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 24" aria-hidden="true" focusable="false">
      <rect
        className="stroke-accent"
        x="1.5"
        y="3.5"
        width="26"
        height="17"
        rx="5"
        strokeWidth="3"
      />
      <rect className="accent" x="28.5" y="9" width="3" height="6" rx="1.5" />
      <path
        className="stroke-accent"
        d="M7 15.5 C10 15.5 10 9 13.5 9 C16.5 9 15.5 14 18.5 14 C20.5 14 21 11 22.5 8.8"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
