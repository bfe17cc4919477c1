package studio.longplay.engine.project.desk;

/// A strip's knobs under a name.
///
/// @param key names it in commands and in the interface's words, for example `radio-voice`
public record StripPreset(String key, Strip strip) {
    /// This preset on a strip: its fader, mute, solo-safe and lanes stay as they are.
    public Strip on(Strip before) {
        return new Strip(
                before.gainDb(),
                before.pan(),
                before.muted(),
                before.soloSafe(),
                strip.equalizer(),
                strip.gate(),
                strip.deEsser(),
                strip.compressor(),
                strip.reverbSendDb(),
                before.lanes());
    }
}
