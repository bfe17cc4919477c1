package studio.longplay.engine.music.synth;

/// A drum or cymbal with a body: the skin's modes, a falling tone, the stick, and the rattle of
/// wires or of metal.
///
/// @param sweep how far above its pitch the tone begins, as a share of it
/// @param modes ratios of further modes to the pitch; a circular skin's, or a plate's
/// @param modeSeconds time in which the first of them falls by 60 dB, the higher ones sooner
/// @param modeShare how strong the modes are beside the tone
/// @param noiseHz middle of the noise's band
/// @param noiseWidth 0.3 (narrow) to 2 (wide)
/// @param click strength of the stick
@SuppressWarnings("ArrayRecordComponent") // tables of constants, read once a note
record KitTimbre(
        double sweep,
        double sweepSeconds,
        double toneSeconds,
        double tone,
        double[] modes,
        double modeSeconds,
        double modeShare,
        double noiseHz,
        double noiseWidth,
        double noiseSeconds,
        double noise,
        double click,
        double pan,
        double gain) {}
