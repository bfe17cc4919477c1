package studio.longplay.app.timeline;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.Caption;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One layout of a state into clips.
final class TrackLayout {
    private final PreviewState state;
    private final Waves waves;
    private final Map<TrackKind, List<Clip>> clips = new EnumMap<>(TrackKind.class);
    private final List<SceneMark> scenes = new ArrayList<>();
    private final Map<ClipId, Integer> parts = new HashMap<>();

    /// What a clip shows, in its scene's time.
    private record Piece(
            ElementId element,
            ClipKind kind,
            TimeRange range,
            String label,
            ClipState state,
            Optional<Speaker> speaker,
            String trouble) {
        static Piece made(ElementId element, ClipKind kind, TimeRange range, String label) {
            return new Piece(element, kind, range, label, ClipState.READY, Optional.empty(), "");
        }

        Piece soundingIn(PreviewScene scene) {
            return new Piece(
                    element,
                    kind,
                    range,
                    label,
                    ClipState.of(scene.state()),
                    speaker,
                    TrackLayout.trouble(scene.fault()));
        }
    }

    TrackLayout(PreviewState state, Waves waves) {
        this.state = state;
        this.waves = waves;
        state.scenes().forEach(this::lay);
    }

    List<SceneMark> scenes() {
        return scenes;
    }

    List<Track> tracks() {
        List<Track> tracks = new ArrayList<>();
        for (TrackKind kind : TrackKind.values()) {
            List<Clip> row = clips.getOrDefault(kind, List.of());
            if (kind != TrackKind.ENSEMBLE || !row.isEmpty()) {
                tracks.add(new Track(kind, row));
            }
        }
        return tracks;
    }

    private void lay(PreviewScene scene) {
        SceneLayout layout = scene.layout();
        scenes.add(mark(scene));
        pictures(scene);
        captions(scene);
        layout.lines().forEach(line -> line(scene, line));
        for (Placed.PlacedMusic music : layout.music()) {
            var piece =
                    Piece.made(
                            music.cue().id(),
                            ClipKind.MUSIC,
                            music.range(),
                            ClipWords.of(music.cue()));
            add(TrackKind.MUSIC, scene, piece.soundingIn(scene));
        }
        for (Placed.PlacedSound sound : layout.sounds()) {
            var piece =
                    Piece.made(
                            sound.cue().id(),
                            ClipKind.SOUND,
                            sound.range(),
                            ClipWords.of(sound.cue()));
            add(TrackKind.EFFECTS, scene, piece.soundingIn(scene));
        }
    }

    private SceneMark mark(PreviewScene scene) {
        return new SceneMark(
                scene.number(),
                scene.layout().scene().id(),
                TimeRange.between(scene.start(), scene.end()),
                scene.layout().scene().heading(),
                scene.layout().chapterTitle(),
                ClipState.of(scene.state()),
                waves.of(scene),
                trouble(scene.fault()));
    }

    /// Cards lie over the picture: where one is, the picture's clip begins after it.
    private void pictures(PreviewScene scene) {
        SceneLayout layout = scene.layout();
        ElementId id = layout.scene().id();
        MediaTime free = MediaTime.ZERO;
        for (Placed.PlacedCard card : layout.cards()) {
            String title =
                    switch (card.card()) {
                        case Placed.Card.Title(String words, _) -> words;
                        case Placed.Card.ChapterCard(String words, _) -> words;
                    };
            add(TrackKind.PICTURE, scene, Piece.made(id, ClipKind.CARD, card.range(), title));
            free = free.max(card.end());
        }
        MediaTime covered =
                layout.pictures().isEmpty()
                        ? layout.duration()
                        : layout.pictures().getFirst().range().start();
        if (free.isBefore(covered)) {
            TimeRange own = TimeRange.between(free, covered);
            add(
                    TrackKind.PICTURE,
                    scene,
                    Piece.made(id, ClipKind.PICTURE, own, layout.scene().heading()));
        }
        for (Placed.PlacedPicture picture : layout.pictures()) {
            MediaTime from = picture.range().start().max(free);
            if (from.isBefore(picture.end())) {
                var piece =
                        Piece.made(
                                picture.cue().id(),
                                ClipKind.PICTURE,
                                TimeRange.between(from, picture.end()),
                                ClipWords.of(picture.cue()));
                add(TrackKind.PICTURE, scene, piece);
            }
        }
    }

    /// A caption belongs to the last line that began before it.
    private void captions(PreviewScene scene) {
        List<Placed.PlacedLine> lines = scene.layout().lines();
        int line = 0;
        for (Caption caption : state.captions().get(scene.number())) {
            while (line + 1 < lines.size()
                    && !lines.get(line + 1).range().start().isAfter(caption.range().start())) {
                line++;
            }
            if (!lines.isEmpty()) {
                ElementId id = lines.get(line).line().id();
                ClipState spoken =
                        stateOf(id) == ClipState.READY ? ClipState.READY : ClipState.WAITING;
                var piece =
                        new Piece(
                                id,
                                ClipKind.CAPTION,
                                caption.range(),
                                String.join(" ", caption.lines()),
                                spoken,
                                Optional.of(lines.get(line).line().speaker()),
                                "");
                add(TrackKind.CAPTIONS, scene, piece);
            }
        }
    }

    private void line(PreviewScene scene, Placed.PlacedLine placed) {
        ElementId id = placed.line().id();
        Optional<PreviewLine> known = Optional.ofNullable(state.lines().get(id));
        boolean crowd = known.map(line -> line.voice().parts().size() > 1).orElse(false);
        var piece =
                new Piece(
                        id,
                        crowd ? ClipKind.CROWD : ClipKind.LINE,
                        placed.range(),
                        placed.line().speaker().name(),
                        stateOf(id),
                        Optional.of(placed.line().speaker()),
                        trouble(known.flatMap(PreviewLine::fault)));
        add(crowd ? TrackKind.ENSEMBLE : TrackKind.DIALOGUE, scene, piece);
    }

    private ClipState stateOf(ElementId line) {
        PreviewLine known = state.lines().get(line);
        return known == null ? ClipState.WAITING : ClipState.of(known.state());
    }

    private static String trouble(Optional<StudioFault> fault) {
        return fault.map(StudioFault::sentence).orElse("");
    }

    private void add(TrackKind track, PreviewScene scene, Piece piece) {
        ClipId first = new ClipId(piece.element(), piece.kind(), 0);
        int part = parts.merge(first, 1, Integer::sum) - 1;
        clips.computeIfAbsent(track, _ -> new ArrayList<>())
                .add(
                        new Clip(
                                part == 0 ? first : new ClipId(piece.element(), piece.kind(), part),
                                piece.range().shiftedBy(scene.start()),
                                piece.label(),
                                piece.state(),
                                scene.number(),
                                piece.speaker(),
                                piece.trouble(),
                                Lane.WHOLE));
    }
}
