package studio.longplay.app.music;

import studio.longplay.engine.music.Composer;
import studio.longplay.engine.music.MusicRequest;
import studio.longplay.engine.music.score.MusicManner;
import studio.longplay.engine.music.score.Score;
import studio.longplay.engine.music.score.Tempo;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.make.Music;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What is known of the selected music.
///
/// @param at where it begins in the programme
/// @param manner what its words mean
/// @param tempo its bars and beats
/// @param score as written; empty while it is being composed
record MusicFacts(
        Cue.MusicCue cue,
        MediaTime at,
        MusicManner manner,
        MusicRequest request,
        Tempo tempo,
        Optional<Score> score) {

    /// Of a cue whose music is heard somewhere; empty for any other element.
    static Optional<MusicFacts> of(PreviewState state, ElementId id) {
        for (PreviewScene scene : state.scenes()) {
            for (Placed.PlacedMusic music : scene.layout().music()) {
                if (music.cue().id().equals(id)) {
                    MusicRequest request = Music.request(scene.layout(), music, takes(state));
                    return Optional.of(
                            new MusicFacts(
                                    music.cue(),
                                    scene.start().plus(music.range().start()),
                                    request.played(),
                                    request,
                                    new Composer().grid(request),
                                    Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    /// Those that are spoken by now: lines that are sung say the chords beneath them.
    private static Map<ElementId, SpokenLine> takes(PreviewState state) {
        Map<ElementId, SpokenLine> takes = new HashMap<>();
        state.lines().forEach((id, line) -> line.take().ifPresent(take -> takes.put(id, take)));
        return takes;
    }

    MusicFacts with(Score written) {
        return new MusicFacts(cue, at, manner, request, tempo, Optional.of(written));
    }

    double seconds() {
        return request.lengthSamples() / 48_000.0;
    }

    /// Whether a hit of the cue is reached by a bar.
    boolean isReached(int hit) {
        return hit < request.hits().size();
    }
}
