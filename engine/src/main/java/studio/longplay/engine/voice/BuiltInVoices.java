package studio.longplay.engine.voice;

import studio.longplay.engine.voice.engine.MaryEngine;
import studio.longplay.engine.voice.text.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The voices every studio has: one recorded speaker, bent into a cast by pitch, vocal tract
/// length, spectrum, pace and age. They stand in `voices.txt`.
final class BuiltInVoices {
    static final Licence LICENCE =
            new Licence(
                    "Spoken by MaryTTS 5.2.1 (LGPL 3) with the voice cmu-slt-hsmm, made from the"
                            + " CMU ARCTIC recordings of slt (free for any use, with attribution to"
                            + " Carnegie Mellon University); where MaryTTS fails, by FreeTTS 1.2.2"
                            + " (BSD-like) with kevin16. What they speak is yours to publish.",
                    true);

    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// Nobody of a chorus begins quite with the others.
    private static final List<Integer> DELAYS_MILLIS = List.of(0, 23, 41, 12);

    private BuiltInVoices() {}

    static List<Voice> all() {
        return Table.read("voices.txt").entrySet().stream()
                .map(entry -> voice(entry.getKey(), BAR.split(entry.getValue())))
                .toList();
    }

    private static Voice voice(String id, String[] columns) {
        List<Voice.Part> parts = new ArrayList<>();
        for (String shape : SEMICOLON.split(columns[2])) {
            int person = parts.size();
            parts.add(
                    new Voice.Part(
                            shape(shape), DELAYS_MILLIS.get(person), person == 0 ? 0.0 : -1.0));
        }
        List<String> tags = List.of(SPACE.split(columns[1]));
        VoiceOrigin origin = VoiceOrigin.builtIn(MaryEngine.ID);
        return new Voice(id, columns[0], tags, List.of("en-US"), origin, parts, LICENCE);
    }

    private static VoiceShape shape(String text) {
        double[] of = Stream.of(SPACE.split(text)).mapToDouble(Double::parseDouble).toArray();
        return new VoiceShape(of[0], of[1], of[2], of[3], of[4], of[5], of[6], of[7]);
    }
}
