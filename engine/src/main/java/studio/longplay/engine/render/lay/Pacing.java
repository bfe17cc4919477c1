package studio.longplay.engine.render.lay;

import studio.longplay.engine.time.MediaTime;

/// How much air there is between things. All lengths are rounded up to whole frames when laid.
///
/// @param title how long the programme's title shows before its first scene begins
/// @param chapterCard how long a chapter's card shows
/// @param leadIn from the start of a scene to its first line
/// @param musicLeadIn the same where music opens the scene
/// @param sameSpeaker between two lines of one speaker
/// @param otherSpeaker between lines of two speakers
/// @param action a stage direction between two lines
/// @param soundLead from a sound effect's start to the words that follow it
/// @param tail from the last line to the end of the scene
/// @param soundTail how far an effect may ring on after that
public record Pacing(
        MediaTime title,
        MediaTime chapterCard,
        MediaTime leadIn,
        MediaTime musicLeadIn,
        MediaTime sameSpeaker,
        MediaTime otherSpeaker,
        MediaTime action,
        MediaTime soundLead,
        MediaTime tail,
        MediaTime soundTail) {
    public static final Pacing DEFAULT =
            new Pacing(
                    MediaTime.ofMillis(4000),
                    MediaTime.ofMillis(3000),
                    MediaTime.ofMillis(600),
                    MediaTime.ofMillis(2000),
                    MediaTime.ofMillis(400),
                    MediaTime.ofMillis(500),
                    MediaTime.ofMillis(300),
                    MediaTime.ofMillis(700),
                    MediaTime.ofMillis(1000),
                    MediaTime.ofMillis(2500));

    /// The same with longer or shorter pauses; cards, and what effects need, stay as they are.
    ///
    /// @param factor times as long; 1 changes nothing
    public Pacing stretched(double factor) {
        return new Pacing(
                title,
                chapterCard,
                times(leadIn, factor),
                musicLeadIn,
                times(sameSpeaker, factor),
                times(otherSpeaker, factor),
                times(action, factor),
                soundLead,
                times(tail, factor),
                soundTail);
    }

    private static MediaTime times(MediaTime pause, double factor) {
        return MediaTime.ofMillis(Math.round(pause.toMillisFloor() * factor));
    }
}
