package studio.longplay.app.mixer;

import studio.longplay.app.controls.Hue;
import studio.longplay.app.words.Words;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.render.make.Rows;
import studio.longplay.engine.render.make.SpeakerColours;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Speaker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Lists what has a strip before the buses.
final class Sources {
    private Sources() {}

    static List<Source> of(Project project, Optional<PreviewState> state, Words words) {
        List<Source> sources = new ArrayList<>();
        state.ifPresent(known -> addSpeakers(known, sources));
        state.ifPresent(
                known -> Rows.of(known.script()).forEach(row -> sources.add(ofRow(row, words))));
        for (UserTrack track : project.arrangement().tracks()) {
            if (track.kind() == UserTrack.Kind.AUDIO) {
                String name = track.name().isBlank() ? words.get("track") : track.name();
                sources.add(
                        new Source(
                                new StripRef.OfTrack(track.id()),
                                name,
                                "",
                                Hue.EFFECTS,
                                "track-" + id(track.id())));
            }
        }
        return sources;
    }

    private static Source ofRow(StripRef.Row row, Words words) {
        Hue hue =
                switch (row) {
                    case MUSIC -> Hue.MUSIC;
                    case EFFECTS, BEDS -> Hue.EFFECTS;
                };
        String name = words.get("row." + row.name());
        return new Source(new StripRef.OfRow(row), name, "", hue, "row-" + id(row.name()));
    }

    /// Speakers that are one by alias have one strip, under the name that comes first.
    private static void addSpeakers(PreviewState state, List<Source> sources) {
        SpeakerColours colours = SpeakerColours.of(state.script(), state.project().voicing());
        Map<String, Speaker> parts = new LinkedHashMap<>();
        for (Line line : state.script().lines()) {
            parts.putIfAbsent(state.project().voicing().who(line.speaker().key()), line.speaker());
        }
        parts.forEach((key, speaker) ->
                sources.add(
                        new Source(
                                new StripRef.OfSpeaker(key),
                                speaker.name(),
                                colours.hex(speaker),
                                Hue.ofSpeaker(sources.size()),
                                id(key))));
    }

    private static String id(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
