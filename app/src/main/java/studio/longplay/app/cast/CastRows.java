package studio.longplay.app.cast;

import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.make.SpeakerColours;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.Voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the rows of the cast list from what is known of the programme.
final class CastRows {
    private final PreviewState state;
    private final Project project;
    private final List<SpeakerPart> parts;
    private final SpeakerColours colours;

    /// @param parts of the state's script
    CastRows(PreviewState state, Project project, List<SpeakerPart> parts) {
        this.state = state;
        this.project = project;
        this.parts = parts;
        colours = SpeakerColours.of(state.script(), state.project().voicing());
    }

    /// In order of first appearance.
    List<CastRow> rows() {
        List<CastRow> rows = new ArrayList<>();
        long total = 0;
        for (SpeakerPart part : parts) {
            total += length(part).ticks();
        }
        for (int order = 0; order < parts.size(); order++) {
            rows.add(row(parts.get(order), order, Math.max(1, total)));
        }
        return rows;
    }

    private CastRow row(SpeakerPart part, int order, long total) {
        String key = part.speaker().key();
        MediaTime length = length(part);
        int spoken = 0;
        int failed = 0;
        for (Line line : part.lines()) {
            PreviewLine made = state.lines().get(line.id());
            spoken += made != null && made.isSpoken() ? 1 : 0;
            failed += made != null && made.state() == PreviewLine.State.FAILED ? 1 : 0;
        }
        return new CastRow(
                part.speaker(),
                colours.hex(part.speaker()),
                order,
                Optional.ofNullable(state.cast().get(key)),
                alias(key),
                state.castReasons().getOrDefault(key, ""),
                project.cast().voiceOf(key).isPresent(),
                part.lines().size(),
                part.words(),
                length,
                length.ticks() / (double) total,
                spoken,
                failed,
                sharing(part));
    }

    private Optional<String> alias(String key) {
        Optional<String> who = Optional.ofNullable(project.voicing().aliases().get(key));
        return who.map(other ->
                parts.stream()
                        .filter(part -> part.speaker().key().equals(other))
                        .findFirst()
                        .map(part -> part.speaker().name())
                        .orElse(other));
    }

    /// Whether both are one person by two names.
    private boolean same(SpeakerPart part, SpeakerPart other) {
        return project.voicing()
                .who(part.speaker().key())
                .equals(project.voicing().who(other.speaker().key()));
    }

    private MediaTime length(SpeakerPart part) {
        MediaTime length = MediaTime.ZERO;
        for (Line line : part.lines()) {
            PreviewLine made = state.lines().get(line.id());
            length = made == null ? length : length.plus(made.length());
        }
        return length;
    }

    private List<String> sharing(SpeakerPart part) {
        Voice voice = state.cast().get(part.speaker().key());
        if (voice == null || voice.parts().size() > 1) {
            return List.of();
        }
        return parts.stream()
                .filter(other -> !same(part, other))
                .filter(other -> has(other, voice.id()) && part.meets(other) > 0)
                .map(other -> other.speaker().name())
                .toList();
    }

    private boolean has(SpeakerPart part, String voiceId) {
        Voice voice = state.cast().get(part.speaker().key());
        return voice != null && voice.id().equals(voiceId);
    }
}
