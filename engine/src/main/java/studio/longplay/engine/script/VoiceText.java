package studio.longplay.engine.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the parts of a voice cue: `rate`, `pitch`, `voice`, and characters.
final class VoiceText {
    private static final Pattern NUMBERED =
            Pattern.compile("(rate|pitch)\\b ?=? ?(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,4}(?:\\.[0-9]{1,9})?");
    private static final Pattern NAMED =
            Pattern.compile("voice\\b ?=? ?(.+)", Pattern.CASE_INSENSITIVE);
    private static final double SLOWEST_RATE = 0.5;
    private static final double FASTEST_RATE = 2;
    private static final double FARTHEST_PITCH = 12;

    private double rate = 1;
    private double pitch;
    private final List<String> characters = new ArrayList<>();
    private String voice = "";

    private VoiceText() {}

    static Cue read(List<String> parts, int sourceLine) throws CueText.Unreadable {
        if (parts.isEmpty()) {
            throw new CueText.Unreadable("rate, pitch, a character or a voice, as in rate 0.9");
        }
        VoiceText cue = new VoiceText();
        for (String part : parts) {
            cue.part(part);
        }
        return new Cue.VoiceCue(
                ElementIds.PENDING,
                sourceLine,
                cue.rate,
                cue.pitch,
                List.copyOf(cue.characters),
                cue.voice);
    }

    private void part(String part) throws CueText.Unreadable {
        Matcher numbered = NUMBERED.matcher(part);
        Matcher named = NAMED.matcher(part);
        if (numbered.matches()) {
            number(numbered.group(1).toLowerCase(Locale.ROOT), numbered.group(2));
        } else if (named.matches()) {
            voice = named.group(1);
        } else {
            characters.add(part);
        }
    }

    private void number(String name, String written) throws CueText.Unreadable {
        String digits = written.replaceFirst("(?i) ?(st|semitones?|x)$", "");
        boolean readable = NUMBER.matcher(digits).matches();
        double value = readable ? Double.parseDouble(digits) : Double.NaN;
        if (name.equals("rate")) {
            rate = inRange(value, SLOWEST_RATE, FASTEST_RATE, "a rate from 0.5 to 2");
        } else {
            String allowed = "a pitch from -12 to 12 semitones";
            pitch = inRange(value, -FARTHEST_PITCH, FARTHEST_PITCH, allowed);
        }
    }

    private static double inRange(double value, double least, double most, String allowed)
            throws CueText.Unreadable {
        if (!(value >= least && value <= most)) {
            throw new CueText.Unreadable(allowed);
        }
        return value;
    }
}
