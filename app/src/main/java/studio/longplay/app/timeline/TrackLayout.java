package studio.longplay.app.timeline;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.make.BeatGrid;
import studio.longplay.engine.render.preview.PreviewScene;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.TimeRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// One layout of a state into tracks.
final class TrackLayout {
    private final PreviewState state;
    private final Waves waves;
    private final boolean bySpeaker;
    private final StripClips clips;
    private final List<Track> tracks = new ArrayList<>();

    /// @param bySpeaker whether each speaker has a track
    TrackLayout(PreviewState state, Waves waves, boolean bySpeaker) {
        this.state = state;
        this.waves = waves;
        this.bySpeaker = bySpeaker;
        clips = new StripClips(state);
    }

    List<SceneMark> scenes() {
        return state.scenes().stream().map(this::mark).toList();
    }

    /// A scene has failed if its sound could not be made or a file of it cannot be shown.
    private SceneMark mark(PreviewScene scene) {
        Optional<StudioFault> unshown = state.unshownIn(scene.layout());
        return new SceneMark(
                scene.number(),
                scene.layout().scene().id(),
                TimeRange.between(scene.start(), scene.end()),
                scene.layout().scene().heading(),
                scene.layout().chapterTitle(),
                unshown.isPresent() ? ClipState.FAILED : ClipState.of(scene.state()),
                waves.of(scene),
                StripClips.trouble(scene.fault().or(() -> unshown)));
    }

    List<Track> tracks() {
        List<Clip> dialogue = new ArrayList<>();
        List<Clip> ensemble = new ArrayList<>();
        boolean spoken = false;
        for (Board.Row row : state.board().rows()) {
            switch (row.track()) {
                case TrackRef.OfUser(String id) -> own(row, id);
                case TrackRef.Cards _ -> addIfAny(row, TrackId.of(TrackKind.TITLES));
                case TrackRef.Pictures _ -> {
                    add(row, TrackId.of(TrackKind.PICTURE));
                    captions();
                }
                case TrackRef.Dialogue(String speaker, int lane) -> {
                    if (bySpeaker) {
                        speaker(row, speaker, lane);
                    } else {
                        row.strips().forEach(strip -> spoken(strip, dialogue, ensemble));
                    }
                }
                case TrackRef.Music _ -> {
                    spoken = closeDialogue(dialogue, ensemble);
                    add(row, TrackId.of(TrackKind.MUSIC));
                }
                case TrackRef.Effects(int lane) ->
                        add(row, new TrackId(TrackKind.EFFECTS, lane == 0 ? "" : "" + (lane + 1)));
            }
        }
        if (!spoken) {
            closeDialogue(dialogue, ensemble);
        }
        return tracks;
    }

    private void spoken(Strip strip, List<Clip> dialogue, List<Clip> ensemble) {
        Clip clip = clips.of(strip);
        (clip.kind() == ClipKind.CROWD ? ensemble : dialogue).add(clip);
    }

    /// All that is spoken on one track, and what a crowd speaks on another.
    private boolean closeDialogue(List<Clip> dialogue, List<Clip> ensemble) {
        if (!bySpeaker) {
            joined(TrackKind.DIALOGUE, dialogue);
            if (!ensemble.isEmpty()) {
                joined(TrackKind.ENSEMBLE, ensemble);
            }
        }
        return true;
    }

    private void joined(TrackKind kind, List<Clip> row) {
        var head = new Track.Head(TrackId.of(kind), Optional.empty(), "", kind.tag(), false, false);
        tracks.add(new Track(head, row));
    }

    private void speaker(Board.Row row, String speaker, int lane) {
        boolean crowd =
                !row.strips().isEmpty()
                        && clips.of(row.strips().getFirst()).kind() == ClipKind.CROWD;
        TrackKind kind = crowd ? TrackKind.ENSEMBLE : TrackKind.DIALOGUE;
        add(row, new TrackId(kind, speaker + (lane == 0 ? "" : "-" + (lane + 1))));
    }

    private void own(Board.Row row, String id) {
        UserTrack.Kind kind =
                state.project()
                        .arrangement()
                        .track(id)
                        .map(UserTrack::kind)
                        .orElse(UserTrack.Kind.VIDEO);
        TrackKind shown =
                switch (kind) {
                    case VIDEO -> TrackKind.VIDEO;
                    case AUDIO -> TrackKind.AUDIO;
                };
        add(row, new TrackId(shown, id));
    }

    private void addIfAny(Board.Row row, TrackId id) {
        if (!row.strips().isEmpty()) {
            add(row, id);
        }
    }

    private void add(Board.Row row, TrackId id) {
        List<Clip> made = row.strips().stream().map(clips::of).toList();
        boolean named = id.kind().isOwn() || !id.name().isEmpty();
        var head =
                new Track.Head(
                        id,
                        Optional.of(row.track()),
                        named ? row.name() : "",
                        tag(id),
                        row.locked(),
                        row.off());
        tracks.add(new Track(head, made));
    }

    /// The user's are counted from the script's on: `V2` lies over the pictures.
    private String tag(TrackId id) {
        List<UserTrack> own = state.project().arrangement().tracks();
        int number = 2;
        for (UserTrack track : own) {
            if (track.id().equals(id.name())) {
                return switch (track.kind()) {
                    case VIDEO -> "V" + number;
                    case AUDIO -> "A" + (number - 1);
                };
            }
            TrackKind kind =
                    track.kind() == UserTrack.Kind.VIDEO ? TrackKind.VIDEO : TrackKind.AUDIO;
            number += kind == id.kind() ? 1 : 0;
        }
        return id.name().isEmpty() ? id.kind().tag() : "";
    }

    private void captions() {
        List<Clip> row = clips.captions();
        TrackId id = TrackId.of(TrackKind.CAPTIONS);
        var head = new Track.Head(id, Optional.empty(), "", TrackKind.CAPTIONS.tag(), false, false);
        tracks.add(new Track(head, row));
    }

    SnapPoints snapPoints() {
        LongStream.Builder words = LongStream.builder();
        LongStream.Builder bars = LongStream.builder();
        LongStream.Builder beats = LongStream.builder();
        for (PreviewScene scene : state.scenes()) {
            long start = scene.start().ticks();
            for (Placed.PlacedLine line : scene.layout().lines()) {
                for (TimeRange word : line.words()) {
                    words.add(start + word.start().ticks());
                    words.add(start + word.end().ticks());
                }
            }
            for (BeatGrid grid : BeatGrid.of(scene.layout(), scene.start())) {
                grid.beats()
                        .forEach(beat -> (beat.beginsBar() ? bars : beats).add(beat.at().ticks()));
            }
        }
        return new SnapPoints(sorted(words), sorted(bars), sorted(beats));
    }

    private static long[] sorted(LongStream.Builder ticks) {
        return ticks.build().sorted().distinct().toArray();
    }
}
