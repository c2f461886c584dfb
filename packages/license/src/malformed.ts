/** Thrown while a file is read and caught before anybody sees it: the file is no licence, or not a whole one. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
  readonly where: string;
  readonly problem: string;

  /**
   * @param where path of the member at fault, `authorization.signatures[0].header.alg`; `file` where it is none in particular
   * @param problem what is wrong with it: `is missing`
   */
  constructor(where: string, problem: string) {
    super(`${where} ${problem}`);
    this.where = where;
    this.problem = problem;
  }
}
