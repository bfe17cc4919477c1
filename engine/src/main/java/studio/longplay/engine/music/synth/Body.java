package studio.longplay.engine.music.synth;

import java.util.List;

/// What a sound's box, bell or mouth does to it: resonances side by side, and what passes them by.
///
/// @param dry how much of the sound itself is heard
@SuppressWarnings("ImmutableEnumChecker")
record Body(List<Mode> modes, double dry) {
    /// Nothing around the sound.
    static final Body NONE = new Body(List.of(), 1);

    /// Air and wood modes of a violin, its bridge hill at 2.4 kHz (Jansson 2002).
    static final Body VIOLIN =
            new Body(
                    List.of(
                            new Mode(280, 14, 1.2),
                            new Mode(460, 11, 1.1),
                            new Mode(560, 12, 1.0),
                            new Mode(1150, 5, 0.7),
                            new Mode(2450, 2.4, 1.1)),
                    0.55);

    /// A section of strings: the modes of many boxes run together.
    static final Body SECTION =
            new Body(
                    List.of(new Mode(260, 3, 0.5), new Mode(520, 3, 0.5), new Mode(2300, 1.6, 0.6)),
                    0.8);

    /// A double bass and a cello.
    static final Body BASS =
            new Body(
                    List.of(new Mode(98, 9, 0.9), new Mode(175, 8, 0.7), new Mode(640, 3, 0.4)),
                    0.8);

    /// A guitar: its air and its top.
    static final Body GUITAR =
            new Body(
                    List.of(
                            new Mode(102, 16, 0.8),
                            new Mode(204, 18, 0.7),
                            new Mode(390, 12, 0.4),
                            new Mode(3100, 2, 0.35)),
                    0.8);

    /// A harp's long box.
    static final Body HARP = new Body(List.of(new Mode(180, 6, 0.5), new Mode(360, 7, 0.4)), 0.85);

    /// A horn's bell.
    static final Body HORN =
            new Body(List.of(new Mode(360, 2.2, 1.2), new Mode(740, 3, 0.6)), 0.45);

    /// The first five formants of an open "ah" (Peterson and Barney 1952; the upper ones as sung).
    static final Body AH =
            new Body(
                    List.of(
                            new Mode(700, 7, 1.0),
                            new Mode(1100, 9, 0.62),
                            new Mode(2600, 14, 0.34),
                            new Mode(3000, 14, 0.36),
                            new Mode(3900, 14, 0.16)),
                    0.07);

    /// One resonance.
    ///
    /// @param gain at its middle
    record Mode(double hertz, double quality, double gain) {}
}
