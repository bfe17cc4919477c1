package studio.longplay.engine.music.synth;

/// A synthesiser's sound: detuned oscillators, a second wave, a sub-oscillator, through a low-pass
/// that opens and closes.
///
/// @param sub share of a sine an octave below
/// @param opening how much higher than `cutoffHz` the filter begins, as a factor
/// @param closingSeconds how quick it closes to `cutoffHz`
/// @param resonance 0 none to 1
record SynthTimbre(
        Wavetable wave,
        Wavetable second,
        double secondShare,
        double sub,
        int voices,
        double detuneCents,
        double width,
        double attackSeconds,
        double decaySeconds,
        double sustain,
        double releaseSeconds,
        double cutoffHz,
        double opening,
        double closingSeconds,
        double resonance,
        double gain) {}
