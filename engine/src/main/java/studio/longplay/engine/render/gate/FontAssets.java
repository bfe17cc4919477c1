package studio.longplay.engine.render.gate;

import studio.longplay.engine.script.Script;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The fonts that a film's letters need; all of them come with the program, see
/// `docs/licences/fonts.md`.
final class FontAssets {
    private static final String OFL = "SIL Open Font License 1.1";

    private FontAssets() {}

    private record Font(String name, String licence, Set<UnicodeScript> scripts) {}

    private static final List<Font> BY_SCRIPT =
            List.of(
                    new Font("Noto Sans Arabic", OFL, EnumSet.of(UnicodeScript.ARABIC)),
                    new Font("Noto Sans Hebrew", OFL, EnumSet.of(UnicodeScript.HEBREW)),
                    new Font("Noto Sans Devanagari", OFL, EnumSet.of(UnicodeScript.DEVANAGARI)),
                    new Font("Nanum Gothic Coding", OFL, EnumSet.of(UnicodeScript.HANGUL)),
                    new Font(
                            "Droid Sans Fallback",
                            "Apache License 2.0",
                            EnumSet.of(
                                    UnicodeScript.HAN,
                                    UnicodeScript.HIRAGANA,
                                    UnicodeScript.KATAKANA)));

    static List<Asset> of(Script script) {
        List<Asset> assets = new ArrayList<>();
        assets.add(asset("Inter", OFL));
        assets.add(asset("EB Garamond", OFL));
        Set<UnicodeScript> written = EnumSet.noneOf(UnicodeScript.class);
        script.text().codePoints().forEach(letter -> written.add(UnicodeScript.of(letter)));
        for (Font font : BY_SCRIPT) {
            if (font.scripts().stream().anyMatch(written::contains)) {
                assets.add(asset(font.name(), font.licence()));
            }
        }
        if (script.text().codePoints().anyMatch(Character::isEmojiPresentation)) {
            assets.add(asset("Noto Color Emoji", OFL));
        }
        return assets;
    }

    private static Asset asset(String name, String licence) {
        return new Asset(AssetKind.FONT, name, name, "", licence, Allowance.COMMERCIAL);
    }
}
