package studio.longplay.engine.voice.speakers;

import studio.longplay.engine.voice.measure.AcousticProfile;

/// One of the people heard in a recording.
///
/// @param seconds of speech
/// @param share of all speech in the recording, 0 to 1
/// @param firstSeconds when they are first heard, from the recording's start
/// @param profile the mean of their turns; pace and intonation are those of the longest
public record HeardSpeaker(
        double seconds, double share, double firstSeconds, AcousticProfile profile) {}
