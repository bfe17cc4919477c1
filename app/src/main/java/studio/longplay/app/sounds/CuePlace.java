package studio.longplay.app.sounds;

import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ScriptPart;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where in a script a cue has to stand to be heard at a time of the programme.
///
/// @param sourceLine before the paragraph of this line of the text, counted from 1
/// @param when the modifiers that say on which word
record CuePlace(int sourceLine, List<String> when) {
    /// The place for a time of the programme.
    ///
    /// @return empty if there is nothing to stand before
    static Optional<CuePlace> at(PreviewState state, MediaTime position) {
        List<MediaTime> starts = state.programme().starts();
        for (int scene = starts.size() - 1; scene >= 0; scene--) {
            if (!position.isBefore(starts.get(scene))) {
                SceneLayout layout = state.programme().scenes().get(scene);
                return in(layout, position.minus(starts.get(scene)));
            }
        }
        return Optional.empty();
    }

    private static Optional<CuePlace> in(SceneLayout scene, MediaTime at) {
        for (Placed.PlacedLine line : scene.lines()) {
            if (line.range().contains(at)) {
                return Optional.of(new CuePlace(line.line().sourceLine(), onWord(line, at)));
            }
            if (at.isBefore(line.range().start())) {
                return Optional.of(new CuePlace(line.line().sourceLine(), List.of()));
            }
        }
        return scene.scene().parts().stream()
                .map(ScriptPart::sourceLine)
                .reduce((_, last) -> last)
                .map(last -> new CuePlace(last, List.of("at scene end")));
    }

    private static List<String> onWord(Placed.PlacedLine line, MediaTime at) {
        List<String> words = line.line().words();
        List<TimeRange> places = line.words();
        for (int i = 0; i < Math.min(words.size(), places.size()); i++) {
            if (at.isBefore(places.get(i).end())) {
                String word = plain(words.get(i));
                long count =
                        words.subList(0, i + 1).stream()
                                .filter(other -> plain(other).equalsIgnoreCase(word))
                                .count();
                return List.of("on " + (count == 1 ? "" : ordinal(count) + " ") + quoted(word));
            }
        }
        return List.of();
    }

    private static String quoted(String word) {
        return "\"" + word + "\"";
    }

    private static String plain(String word) {
        return word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }

    private static String ordinal(long count) {
        String end =
                switch ((int) (count % 100 / 10 == 1 ? 0 : count % 10)) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return String.format(Locale.ROOT, "%d%s", count, end);
    }

    /// A text with a note as a paragraph of its own in this place.
    String inserted(String text, String note) {
        int at = lineStart(text, sourceLine);
        while (at > 0 && !isBlankBefore(text, at)) {
            at = text.lastIndexOf('\n', at - 2) + 1;
        }
        return text.substring(0, at) + note + "\n\n" + text.substring(at);
    }

    private static int lineStart(String text, int line) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            int next = text.indexOf('\n', at);
            if (next < 0) {
                return at;
            }
            at = next + 1;
        }
        return at;
    }

    /// Whether the line before this place is empty.
    private static boolean isBlankBefore(String text, int at) {
        int before = text.lastIndexOf('\n', at - 2) + 1;
        return text.substring(before, at).isBlank();
    }
}
