package studio.longplay.app.mixer;

/// How the mixer was last looked at, on this machine.
///
/// @param wideScale whether the loudness stands on the scale EBU +18 and not on EBU +9
public record MixerMemory(boolean wideScale) {
    /// What the section is called in the settings.
    public static final String SECTION = "mixer";

    public static final MixerMemory USUAL = new MixerMemory(false);
}
