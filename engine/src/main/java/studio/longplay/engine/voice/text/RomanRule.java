package studio.longplay.engine.voice.text;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// `Henry V` is "Henry the fifth", `Act IV` "Act four", `World War II` "two"; a lone `I` is the
/// speaker.
final class RomanRule implements Rule {
    private static final Set<String> COUNTED =
            Set.of(
                    "act",
                    "scene",
                    "chapter",
                    "part",
                    "book",
                    "volume",
                    "section",
                    "canto",
                    "war",
                    "page",
                    "article",
                    "phase",
                    "type",
                    "class",
                    "level",
                    "round",
                    "episode",
                    "verse",
                    "appendix",
                    "figure",
                    "table",
                    "apollo",
                    "superbowl",
                    "bowl",
                    "title",
                    "vol",
                    "ch",
                    "sc",
                    "fig",
                    "no",
                    "psalm",
                    "sonnet",
                    "track",
                    "season",
                    "mark");
    private static final Set<String> TITLED =
            Set.of(
                    "henry",
                    "richard",
                    "edward",
                    "george",
                    "william",
                    "james",
                    "charles",
                    "louis",
                    "philip",
                    "elizabeth",
                    "mary",
                    "john",
                    "paul",
                    "pius",
                    "benedict",
                    "gregory",
                    "leo",
                    "innocent",
                    "clement",
                    "urban",
                    "alexander",
                    "ptolemy",
                    "ramses",
                    "napoleon",
                    "frederick",
                    "catherine",
                    "peter",
                    "ivan",
                    "nicholas",
                    "francis",
                    "ferdinand",
                    "alfonso",
                    "christian",
                    "gustav",
                    "harald",
                    "haakon",
                    "olaf",
                    "robert",
                    "david",
                    "malcolm",
                    "theodosius",
                    "constantine",
                    "darius",
                    "xerxes",
                    "artaxerxes",
                    "wilhelm",
                    "friedrich",
                    "otto",
                    "rudolf",
                    "leopold",
                    "joseph",
                    "margaret",
                    "anne",
                    "victoria",
                    "umberto",
                    "carlos",
                    "felipe",
                    "stephen");

    @Override
    public @Nullable String say(Spot spot) {
        int value = Roman.value(spot.core());
        if (value == 0) {
            return null;
        }
        String before = spot.previousLower();
        if (COUNTED.contains(before)) {
            return Numbers.cardinal(value);
        }
        Token name = spot.previous();
        boolean titled = name != null && name.after() == Mark.NONE && TITLED.contains(before);
        if (titled && !spot.core().equals("I")) {
            return "the " + Numbers.ordinal(Integer.toString(value));
        }
        boolean certain =
                spot.core().length() > 1
                        && !spot.core().matches("[CDLM]+|DI|MI|LI|MIX|VI|XI|CV|MD|DC|CI|CD|CV");
        boolean shouted = name != null && name.isCapitals() && Roman.value(name.core()) == 0;
        if (!certain || shouted) {
            return null;
        }
        return Numbers.cardinal(value);
    }
}
