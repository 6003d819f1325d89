/** The few ASN.1 shapes that a signature is made of, encoded as DER. */
import * as asn1 from "asn1js";

export type Block = asn1.AsnType;

export const oid = (value: string): Block => new asn1.ObjectIdentifier({ value });
export const sequence = (...value: Block[]): Block => new asn1.Sequence({ value });
export const integer = (value: number): Block => new asn1.Integer({ value });
export const octets = (bytes: Uint8Array): Block => new asn1.OctetString({ valueHex: copyOf(bytes) });
/** `[number] IMPLICIT` around constructed content. */
export const tagged = (number: number, value: Block[]): Block =>
  new asn1.Constructed({ idBlock: { tagClass: 3, tagNumber: number }, value });

/** DER orders the members of a SET OF by their encoding. */
export const setOf = (value: Block[]): Block => new asn1.Set({ value: inOrder(value) });
export const inOrder = (value: Block[]): Block[] =>
  value.toSorted((one, other) => Buffer.compare(encode(one), encode(other)));

export const encode = (block: Block): Buffer => Buffer.from(block.toBER());

/** A block from its bytes, to be put into another as it is. @throws Error when they are no DER. */
export function decode(bytes: Uint8Array): Block {
  const { offset, result } = asn1.fromBER(copyOf(bytes));
  if (offset !== bytes.length) throw new Error("These bytes are not one DER value");
  return result;
}

/** Length of the DER value that the bytes begin with, or undefined when they begin with none. */
export function lengthOf(bytes: Uint8Array): number | undefined {
  const { offset } = asn1.fromBER(copyOf(bytes));
  return offset > 0 ? offset : undefined;
}

/** asn1js keeps views of the buffer it is given: a pooled one would change under it. */
const copyOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
