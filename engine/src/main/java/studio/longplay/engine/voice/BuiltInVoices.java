package studio.longplay.engine.voice;

import studio.longplay.engine.voice.engine.MaryEngine;

import java.util.ArrayList;
import java.util.List;

/// The voices every studio has: one recorded speaker, bent into a cast by pitch, vocal tract
/// length, spectrum, pace and age.
final class BuiltInVoices {
    static final String LICENCE =
            "Spoken by MaryTTS 5.2.1 (LGPL 3) with the voice cmu-slt-hsmm, made from the CMU ARCTIC"
                    + " recordings of slt (free for any use, with attribution to Carnegie Mellon"
                    + " University); where MaryTTS fails, by FreeTTS 1.2.2 (BSD-like) with kevin16."
                    + " What they speak is yours to publish.";

    private BuiltInVoices() {}

    static List<Voice> all() {
        return List.of(
                person(
                        "arthur",
                        "Arthur",
                        "man adult narrator warm",
                        of(103, 0.95, 0.84, 0.93, -3)),
                person(
                        "helen",
                        "Helen",
                        "woman adult narrator warm",
                        of(176, 0.95, 0.98, 0.93, -1)),
                person("marcus", "Marcus", "man adult warm", of(122, 1.1, 0.89, 1, 1)),
                person("clara", "Clara", "woman adult clear", of(200, 1.1, 1.02, 1, 1)),
                person("victor", "Victor", "man adult deep dark", of(82, 0.9, 0.79, 0.94, -4)),
                person("irene", "Irene", "woman adult low dark", of(164, 0.85, 0.95, 0.97, -7)),
                person("edmund", "Edmund", "man adult bright", of(142, 1.3, 0.88, 1.07, 7)),
                person("nora", "Nora", "woman adult bright", of(222, 1.3, 1.06, 1.07, 4)),
                person("leo", "Leo", "man young light", of(166, 1.3, 0.92, 1.12, 5)),
                person("mia", "Mia", "woman young light", of(247, 1.25, 1.1, 1.1, 2)),
                person(
                        "henry",
                        "Henry",
                        "man old thin",
                        new VoiceShape(129, 1.1, 0.85, 0.86, 4, 0.4, 0.45, 0.6)),
                person(
                        "silas",
                        "Silas",
                        "man old rough deep",
                        new VoiceShape(90, 1, 0.85, 0.84, 4, 0.3, 0.75, 0.3)),
                person(
                        "ruth",
                        "Ruth",
                        "woman old thin",
                        new VoiceShape(206, 1.15, 0.96, 0.85, 6, 0.45, 0.4, 0.6)),
                person(
                        "agnes",
                        "Agnes",
                        "woman old dark",
                        new VoiceShape(150, 0.95, 0.96, 0.87, -1, 0.4, 0.55, 0.4)),
                person("tim", "Tim", "man child boy bright", of(268, 1.2, 1.2, 1.03, 2)),
                person("lily", "Lily", "woman child girl bright", of(312, 1.3, 1.24, 1, 3)),
                chorus(
                        "chorus",
                        "Chorus",
                        "chorus mixed",
                        List.of(
                                of(116, 1.1, 0.87, 1, 0),
                                of(201, 1.1, 1.03, 1, 1),
                                of(97, 0.9, 0.82, 1, -2),
                                of(147, 1.2, 0.92, 1, 2))),
                chorus(
                        "chorus-men",
                        "Men",
                        "chorus man",
                        List.of(
                                of(113, 1.1, 0.87, 1, 0),
                                of(97, 0.9, 0.82, 1, -2),
                                of(136, 1.2, 0.91, 1, 2))),
                chorus(
                        "chorus-women",
                        "Women",
                        "chorus woman",
                        List.of(
                                of(203, 1.1, 1.02, 1, 0),
                                of(168, 0.9, 0.96, 1, -2),
                                of(234, 1.2, 1.07, 1, 2))),
                chorus(
                        "chorus-children",
                        "Children",
                        "chorus child",
                        List.of(
                                of(268, 1.2, 1.2, 1, 1),
                                of(305, 1.2, 1.24, 1, 1),
                                of(246, 1.1, 1.16, 1, 1))));
    }

    private static Voice person(String id, String name, String tags, VoiceShape shape) {
        return new Voice(
                id,
                name,
                List.of(tags.split(" ")),
                "en-US",
                MaryEngine.ID,
                List.of(new Voice.Part(shape, 0, 0)),
                LICENCE);
    }

    private static VoiceShape of(
            double pitchHz, double range, double formants, double rate, double tiltDb) {
        return new VoiceShape(pitchHz, range, formants, rate, tiltDb, 0, 0, 0);
    }

    /// One pace for all, or their words would run apart; nobody begins quite with the others.
    private static Voice chorus(String id, String name, String tags, List<VoiceShape> shapes) {
        int[] delaysMillis = {0, 23, 41, 12};
        List<Voice.Part> parts = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            parts.add(new Voice.Part(shapes.get(i), delaysMillis[i], i == 0 ? 0 : -1));
        }
        return new Voice(
                id, name, List.of(tags.split(" ")), "en-US", MaryEngine.ID, parts, LICENCE);
    }
}
