package studio.longplay.engine.sfx;

import studio.longplay.engine.sfx.craft.Filter;
import studio.longplay.engine.sfx.craft.Room;
import studio.longplay.engine.sfx.craft.Waves;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the modifiers of a cue do to a sound.
///
/// `near` +3 dB · `far` -9 dB, low-pass 1,800 Hz, some room · `distant` -14 dB, low-pass 900 Hz,
/// more room · `muffled` low-pass 600 Hz · `outside` low-pass 1,400 Hz, -4 dB · `echo` a hall ·
/// `left`, `right`, `centre` · `loud` +6, `quiet` -8, `soft` -5 dB · `-6 dB` that many more · `12
/// m` as from so far.
///
/// @param gainDb sum of all gains
/// @param cutoffHz low-pass of 12 dB an octave, 0 none
/// @param roomShare how much of a room is heard, 0 none
/// @param pan 0 left, 0.5 as made, 1 right
/// @param unknown modifiers that mean nothing to us
record Treatment(
        double gainDb, double cutoffHz, double roomShare, double pan, List<String> unknown) {
    private static final Pattern DECIBELS =
            Pattern.compile("([+-]?\\d+(?:\\.\\d+)?)\\s*(?:db)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern METRES =
            Pattern.compile("(\\d{1,5}(?:\\.\\d+)?) ?(?:m|met(?:er|re)s?)(?: (?:away|off))?");
    private static final double LIMIT_DB = 40;

    /// From here sounds are made.
    private static final double MADE_AT_METRES = 2;

    private static final double NEAREST_METRES = 0.5;
    private static final double FARTHEST_METRES = 2000;

    /// At one metre the air takes 3 dB of this frequency.
    private static final double AIR_HZ = 43_300;

    private static final double HIGHEST_CUTOFF_HZ = 16_000;
    private static final double ROOM_METRES = 20;
    private static final double LEAST_ROOM = 0.1;

    Treatment {
        unknown = List.copyOf(unknown);
    }

    static boolean loops(List<String> modifiers) {
        return modifiers.stream().anyMatch(Treatment::isLoop);
    }

    private static boolean isLoop(String modifier) {
        String word = modifier.strip().toLowerCase(Locale.ROOT);
        return List.of("loop", "looping", "looped", "continuous", "repeat").contains(word);
    }

    /// Whether a word on its own says how a sound is heard.
    static boolean isModifier(String word) {
        return of(List.of(word)).unknown().isEmpty();
    }

    static Treatment of(List<String> modifiers) {
        Treatment treatment = new Treatment(0, 0, 0, 0.5, List.of());
        for (String modifier : modifiers) {
            treatment = treatment.and(modifier.strip().toLowerCase(Locale.ROOT), modifier);
        }
        return treatment;
    }

    private Treatment and(String word, String written) {
        return switch (word) {
            case "near", "close", "nearby" -> louder(3);
            case "far", "far off", "away" -> louder(-9).duller(1800).inRoom(0.5);
            case "distant", "very far", "afar" -> louder(-14).duller(900).inRoom(0.9);
            case "muffled", "next door", "through a wall" -> louder(-3).duller(600);
            case "outside", "outdoors", "offstage", "within" -> louder(-4).duller(1400).inRoom(0.2);
            case "echo", "hall", "reverb", "echoing" -> inRoom(0.9);
            case "left" -> at(0.12);
            case "right" -> at(0.88);
            case "centre", "center", "middle" -> at(0.5);
            case "loud", "louder", "loudly", "heavy" -> louder(6);
            case "quiet", "faint", "quieter", "low", "quietly", "faintly" -> louder(-8);
            case "soft", "softly", "gentle", "gently", "light" -> louder(-5);
            case "stop", "start", "once", "" -> this;
            default -> isLoop(word) ? this : decibels(word, written);
        };
    }

    private Treatment decibels(String word, String written) {
        Matcher metres = METRES.matcher(word);
        if (metres.matches()) {
            return awayBy(Double.parseDouble(metres.group(1)));
        }
        Matcher matcher = DECIBELS.matcher(word);
        if (matcher.matches()) {
            double wanted = Double.parseDouble(matcher.group(1));
            return louder(Math.max(-LIMIT_DB, Math.min(LIMIT_DB, wanted)));
        }
        List<String> more = new ArrayList<>(unknown);
        more.add(written);
        return new Treatment(gainDb, cutoffHz, roomShare, pan, more);
    }

    /// Sound that spreads freely loses 6 dB with each doubling of the distance; the air takes the
    /// high tones, by about the square of their frequency (ISO 9613-1: 0.1 dB a metre at 8 kHz, in
    /// air of 20 degrees and half its moisture); and the more of it is left to the room, the
    /// farther it is away.
    private Treatment awayBy(double metres) {
        double farther = Math.max(NEAREST_METRES, Math.min(FARTHEST_METRES, metres));
        double lossDb = 20 * StrictMath.log10(farther / MADE_AT_METRES);
        Treatment quieter = louder(-Math.min(LIMIT_DB, lossDb));
        double cutoff = AIR_HZ / StrictMath.sqrt(farther);
        Treatment duller = cutoff < HIGHEST_CUTOFF_HZ ? quieter.duller(cutoff) : quieter;
        double share = farther <= MADE_AT_METRES ? 0 : farther / (farther + ROOM_METRES);
        return share < LEAST_ROOM ? duller : duller.inRoom(Math.min(0.9, share));
    }

    private Treatment louder(double moreDb) {
        return new Treatment(gainDb + moreDb, cutoffHz, roomShare, pan, unknown);
    }

    private Treatment duller(double hertz) {
        double lower = cutoffHz == 0 ? hertz : Math.min(hertz, cutoffHz);
        return new Treatment(gainDb, lower, roomShare, pan, unknown);
    }

    private Treatment inRoom(double share) {
        return new Treatment(gainDb, cutoffHz, Math.max(roomShare, share), pan, unknown);
    }

    private Treatment at(double place) {
        return new Treatment(gainDb, cutoffHz, roomShare, place, unknown);
    }

    /// Seconds the room goes on after the sound.
    double tailSeconds() {
        return roomShare > 0 ? 1.2 : 0;
    }

    /// Filters, reverberates and places a sound; the gain is left to the caller.
    void apply(float[][] sound) {
        if (cutoffHz > 0) {
            for (float[] channel : sound) {
                Filter filter = new Filter(cutoffHz, 0.7);
                for (int i = 0; i < channel.length; i++) {
                    channel[i] = (float) filter.low(channel[i]);
                }
            }
        }
        if (roomShare > 0) {
            new Room(1.7, 0.6).addTo(sound, roomShare);
        }
        if (pan != 0.5) {
            place(sound);
        }
    }

    /// Turns both channels into one place, keeping a little of the width.
    private void place(float[][] sound) {
        double left = Waves.sine(0.25 + pan * 0.25) * 1.414_213_562;
        double right = Waves.sine(pan * 0.25) * 1.414_213_562;
        for (int i = 0; i < sound[0].length; i++) {
            double middle = 0.5 * (sound[0][i] + sound[1][i]);
            double side = 0.25 * (sound[0][i] - sound[1][i]);
            sound[0][i] = (float) ((middle + side) * left);
            sound[1][i] = (float) ((middle - side) * right);
        }
    }
}
