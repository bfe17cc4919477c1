package studio.longplay.engine.script;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.script.Trigger.Beat;
import studio.longplay.engine.script.Trigger.Edge;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.Timecode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the words in which a cue says when it happens.
final class TriggerText {
    private static final String TIME =
            "(\\d{1,6}(?:\\.\\d{1,6})?\\s*(?:ms|s|h|m)(?:\\s*\\d{1,6}(?:\\.\\d{1,6})?\\s*(?:ms|s))?"
                    + "|\\d{1,4}(?::\\d{1,2}(?:\\.\\d{1,6})?){1,2})";
    private static final Pattern ON_WORD =
            Pattern.compile(
                    "(?:"
                            + TIME
                            + "\\s+)?(on|with|after|before)(?:\\s+the)?(?:\\s+(\\w+))?"
                            + "\\s*[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]"
                            + "(?:\\s*([+-])\\s*"
                            + TIME
                            + ")?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern AT = Pattern.compile("at\\s+" + TIME);
    private static final Pattern FROM_HERE = Pattern.compile(TIME + "\\s+(later|earlier)");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,3})(?:st|nd|rd|th)");
    private static final List<String> ORDINALS =
            List.of("last", "first", "second", "third", "fourth", "fifth", "sixth", "seventh");
    private static final Map<String, Beat> BEATS =
            Map.ofEntries(
                    Map.entry("at scene start", Beat.SCENE_START),
                    Map.entry("at start", Beat.SCENE_START),
                    Map.entry("at scene end", Beat.SCENE_END),
                    Map.entry("at end", Beat.SCENE_END),
                    Map.entry("on next line", Beat.WITH_NEXT_LINE),
                    Map.entry("with next line", Beat.WITH_NEXT_LINE),
                    Map.entry("after next line", Beat.AFTER_NEXT_LINE),
                    Map.entry("before next line", Beat.BEFORE_NEXT_LINE));

    private TriggerText() {}

    static Optional<Trigger> read(String modifier) {
        String words = modifier.strip();
        Matcher onWord = ON_WORD.matcher(words);
        if (onWord.matches()) {
            return onWord(onWord);
        }
        String plain = words.toLowerCase(Locale.ROOT).replace(" the ", " ");
        Beat beat = BEATS.get(plain);
        if (beat != null) {
            return Optional.of(new Trigger.OnBeat(beat));
        }
        Matcher at = AT.matcher(plain);
        if (at.matches()) {
            return time(at.group(1)).map(Trigger.AtTime::new);
        }
        Matcher here = FROM_HERE.matcher(plain);
        return here.matches()
                ? time(here.group(1))
                        .map(by -> here.group(2).equals("later") ? by : negative(by))
                        .map(Trigger.FromHere::new)
                : Optional.empty();
    }

    private static Optional<Trigger> onWord(Matcher found) {
        Optional<Integer> count = count(found.group(3));
        if (count.isEmpty()) {
            return Optional.empty();
        }
        String edge = found.group(2).toLowerCase(Locale.ROOT);
        MediaTime offset =
                Optional.ofNullable(found.group(1))
                        .flatMap(TriggerText::time)
                        .orElse(MediaTime.ZERO);
        boolean apart = found.group(1) != null;
        if (found.group(6) != null) {
            MediaTime more = time(found.group(6)).orElse(MediaTime.ZERO);
            offset = offset.plus(found.group(5).equals("-") ? negative(more) : more);
        }
        Trigger trigger =
                switch (edge) {
                    case "after" ->
                            new Trigger.OnWord(Edge.END, count.get(), found.group(4), offset);
                    case "before" ->
                            new Trigger.OnWord(
                                    apart ? Edge.START : Edge.OVER,
                                    count.get(),
                                    found.group(4),
                                    negative(offset));
                    default -> new Trigger.OnWord(Edge.START, count.get(), found.group(4), offset);
                };
        return Optional.of(trigger);
    }

    private static Optional<Integer> count(@Nullable String word) {
        if (word == null) {
            return Optional.of(1);
        }
        String plain = word.toLowerCase(Locale.ROOT);
        Matcher number = ORDINAL.matcher(plain);
        if (number.matches()) {
            int count = Integer.parseInt(number.group(1));
            return count > 0 ? Optional.of(count) : Optional.empty();
        }
        int place = ORDINALS.indexOf(plain);
        return place < 0 ? Optional.empty() : Optional.of(place);
    }

    private static Optional<MediaTime> time(String text) {
        try {
            return Optional.of(Timecode.parse(text.replace(" ", "").toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static MediaTime negative(MediaTime time) {
        return MediaTime.ZERO.minus(time);
    }
}
