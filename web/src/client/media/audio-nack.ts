/**
 * An offer in which every section of Opus asks that lost packets are sent again. Browsers do that
 * for sound when it is asked for, and do not ask by themselves.
 */
export function askingForLostPackets(sdp: string): string {
  return sdp.replace(OPUS, (rtpmap, payloadType: string) => {
    const feedback = `a=rtcp-fb:${payloadType} nack`;
    return sdp.includes(feedback) ? rtpmap : `${rtpmap}${feedback}\r\n`;
  });
}

const OPUS = /^a=rtpmap:(\d+) opus\/48000\/2\r\n/gim;
