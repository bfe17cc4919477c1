package studio.longplay.engine.render.gate;

import java.util.Locale;

/// What a thing in a delivery is.
public enum AssetKind {
    VOICE("voice"),
    MODEL("model"),
    SOUND("sound"),
    SOUNDFONT("soundfont"),
    FONT("font"),
    PICTURE("picture"),
    FILM("film"),
    RECORDING("recording"),
    TRANSLATION("translation");

    private final String shown;

    AssetKind(String shown) {
        this.shown = shown;
    }

    /// As it stands in a manifest and in sentences: `voice`, `soundfont`.
    public String word() {
        return shown.toLowerCase(Locale.ROOT);
    }
}
