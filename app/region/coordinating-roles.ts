/** Who acts for an organisation in the region. */
export const coordinatingRoles: ("coordinator" | "admin")[] = ["coordinator", "admin"];

export const isCoordinating = (role: string) => coordinatingRoles.some((held) => held === role);
