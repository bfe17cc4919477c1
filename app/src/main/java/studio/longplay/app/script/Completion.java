package studio.longplay.app.script;

import studio.longplay.engine.script.ScriptFormat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds how what stands before the caret may go on: speakers where a speech begins, kinds of cue
/// after `[[`, and the words each kind knows after its colon.
final class Completion {
    private final KnownWords known;
    private final List<String> speakers;
    private final List<String> pictures;
    private final boolean namesEndInColon;

    /// @param speakers as written, in the order of their first line
    /// @param pictures names of files beside the script
    Completion(
            KnownWords known, List<String> speakers, List<String> pictures, ScriptFormat format) {
        this.known = known;
        this.speakers = List.copyOf(speakers);
        this.pictures = List.copyOf(pictures);
        namesEndInColon = format == ScriptFormat.PLAY;
    }

    /// What may stand at the caret.
    ///
    /// @param asked whether the user asked; else only what is clearly begun is offered
    Optional<Offer> at(String text, int caret, boolean asked) {
        int begin = text.lastIndexOf('\n', caret - 1) + 1;
        String before = text.substring(begin, caret);
        int open = before.lastIndexOf("[[");
        if (open >= 0 && before.indexOf("]]", open) < 0) {
            return cue(before.substring(open + 2), caret, closed(text, caret));
        }
        boolean atEnd = caret == text.length() || text.charAt(caret) == '\n';
        boolean afterGap = begin == 0 || isBlankLineBefore(text, begin);
        return atEnd && afterGap ? speaker(before, caret, asked) : Optional.empty();
    }

    private static boolean isBlankLineBefore(String text, int begin) {
        int previous = text.lastIndexOf('\n', begin - 2) + 1;
        return text.substring(previous, begin).isBlank();
    }

    private static boolean closed(String text, int caret) {
        int end = text.indexOf('\n', caret);
        return text.substring(caret, end < 0 ? text.length() : end).contains("]]");
    }

    private Optional<Offer> speaker(String typed, int caret, boolean asked) {
        String capitals = typed.toUpperCase(Locale.ROOT);
        boolean begun = !typed.isBlank() && (typed.equals(capitals) || namesEndInColon);
        if (!asked && !begun) {
            return Optional.empty();
        }
        List<Offer.Choice> choices = new ArrayList<>();
        for (String name : speakers) {
            String written = namesEndInColon ? name : name.toUpperCase(Locale.ROOT);
            boolean fits = written.toUpperCase(Locale.ROOT).startsWith(capitals);
            if (fits && !written.equals(typed)) {
                choices.add(new Offer.Choice(written, written + (namesEndInColon ? ":\n" : "\n")));
            }
        }
        return offer(caret - typed.length(), caret, choices);
    }

    private Optional<Offer> cue(String inside, int caret, boolean closed) {
        int colon = inside.indexOf(':');
        if (colon < 0) {
            String typed = inside.stripLeading();
            List<Offer.Choice> choices = new ArrayList<>();
            for (String kind : KnownWords.KINDS) {
                if (kind.startsWith(typed.toLowerCase(Locale.ROOT))) {
                    choices.add(new Offer.Choice(kind, kind + (closed ? ":" : ": ")));
                }
            }
            return offer(caret - typed.length(), caret, choices);
        }
        String kind = inside.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String words = inside.substring(colon + 1);
        int part = Math.max(words.lastIndexOf(','), words.lastIndexOf('|'));
        String typed = words.substring(part + 1).stripLeading();
        List<Offer.Choice> choices = new ArrayList<>();
        String first = part < 0 ? "" : words.split("[,|]", 2)[0];
        for (String word : words(kind, first)) {
            boolean fits = word.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
            if (fits && !word.equalsIgnoreCase(typed.strip())) {
                choices.add(new Offer.Choice(word, word));
            }
        }
        return offer(caret - typed.length(), caret, choices);
    }

    /// @param first what the cue begins with; empty while that is being typed
    private List<String> words(String kind, String first) {
        boolean further = !first.isBlank();
        return switch (kind) {
            case "sfx", "sound" -> further ? known.after(first) : known.sounds();
            case "music" ->
                    further
                            ? both(known.moods(), known.musicParts())
                            : both(known.moods(), List.of("stop"));
            case "song" ->
                    both(
                            both(known.moods(), KnownWords.KEYS),
                            both(KnownWords.TEMPI, KnownWords.SONG_PARTS));
            case "ensemble" -> KnownWords.ENSEMBLE_PARTS;
            case "voice" -> KnownWords.VOICE_PARTS;
            case "picture" -> further ? KnownWords.MOVES : pictures;
            case "pause" -> List.of("0.5s", "1s", "1.5s", "2s", "3s");
            default -> List.of();
        };
    }

    private static List<String> both(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private static Optional<Offer> offer(int from, int to, List<Offer.Choice> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(new Offer(from, to, choices));
    }
}
