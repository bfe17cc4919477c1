package studio.longplay.engine.render.interchange;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Clip;
import studio.longplay.engine.timeline.Composable;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Marker;
import studio.longplay.engine.timeline.MissingReference;
import studio.longplay.engine.timeline.Track;
import studio.longplay.engine.timeline.Transition;
import studio.longplay.engine.timeline.Treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Turns a timeline that was read into tracks, clips and bin items of the user's. Used once.
final class Imports {
    private final OtioReader.Read read;
    private final ImportedFiles files;
    private final List<Loss> losses;
    private final List<UserTrack> tracks = new ArrayList<>();
    private final List<UserClip> clips = new ArrayList<>();

    private Imports(OtioReader.Read read, Exchange.FileLook look, JobContext context) {
        this.read = read;
        losses = new ArrayList<>(read.losses());
        files = new ImportedFiles(losses, look, context);
    }

    static Imported of(OtioReader.Read read, Exchange.FileLook look, JobContext context) {
        return new Imports(read, look, context).all();
    }

    private Imported all() {
        if (read.arrangement().isEmpty()) {
            read.timeline().tracks().forEach(this::track);
        }
        List<UserMarker> markers =
                read.arrangement().isPresent()
                        ? List.of()
                        : read.timeline().markers().stream().map(Imports::marker).toList();
        return new Imported(
                read.timeline().name(),
                read.arrangement(),
                read.mix(),
                tracks,
                clips,
                markers,
                files.bin(),
                new LossReport(Format.OTIO, losses));
    }

    private static UserMarker marker(Marker marker) {
        return new UserMarker(
                newId(),
                marker.name(),
                marker.colour(),
                Anchor.ofProgramme(marker.range().start()),
                marker.range().duration());
    }

    private void track(Track track) {
        if (track.kind() == Track.Kind.CAPTIONS) {
            losses.add(Loss.whole("The captions of " + track.name() + " are left out."));
            return;
        }
        boolean sound = track.kind() == Track.Kind.AUDIO;
        UserTrack.Kind kind = sound ? UserTrack.Kind.AUDIO : UserTrack.Kind.VIDEO;
        String id = newId();
        int before = clips.size();
        MediaTime at = MediaTime.ZERO;
        @Nullable Transition over = null;
        for (Composable item : track.items()) {
            if (item instanceof Clip clip) {
                place(clip, at, id, Optional.ofNullable(over));
            }
            over = item instanceof Transition transition ? transition : null;
            at = at.plus(item.duration());
        }
        if (clips.size() > before) {
            String name = track.name().isBlank() ? "Imported" : track.name();
            tracks.add(new UserTrack(id, kind, name, false, false));
        }
    }

    private void place(Clip clip, MediaTime at, String track, Optional<Transition> over) {
        if (clip.media() instanceof MissingReference missing && missing.was().isEmpty()) {
            losses.add(Loss.of(clip.name(), at, "Its media is missing and has no name."));
            return;
        }
        Optional<BinItem> item = files.item(clip, at);
        if (item.isEmpty()) {
            return;
        }
        MediaTime in = ImportedFiles.inFile(clip);
        MediaTime out = in.plus(clip.treatment().speed().sourceOf(clip.duration()));
        if (!in.isBefore(out)) {
            losses.add(Loss.of(clip.name(), at, "It is too short to be kept."));
            return;
        }
        Treatment treatment = clip.treatment().withCrossing(over.flatMap(Imports::crossing));
        String name = clip.name().isBlank() ? item.get().name() : clip.name();
        clips.add(
                new UserClip(
                        newId(),
                        track,
                        name,
                        new ClipSource.OfMedia(item.get().digest()),
                        Anchor.ofProgramme(at),
                        in,
                        out,
                        treatment,
                        "",
                        ""));
    }

    private static Optional<Crossing> crossing(Transition transition) {
        return TransitionName.meaning(transition.name())
                .map(meant ->
                        new Crossing(
                                meant.kind(),
                                meant.direction(),
                                transition.inOffset(),
                                transition.outOffset(),
                                transition.fade()));
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
