package org.liveaudioroom.media.sdp;

/// What reading an offer gives: values to answer, or a reason not to.
public sealed interface OfferReading permits SdpOffer, OfferRefusal {}
