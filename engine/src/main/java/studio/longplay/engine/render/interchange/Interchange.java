package studio.longplay.engine.render.interchange;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.timeline.Marker;
import studio.longplay.engine.timeline.Timeline;
import studio.longplay.engine.timeline.Track;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns the timeline as it stands into OpenTimelineIO's words: a track for each row, a clip with a
/// file for each strip, gaps between them, transitions over the cuts.
///
/// Tracks stand from the bottom up, pictures before sounds.
public final class Interchange {
    private static final String MIX =
            "Each sound has its level, but the mix's ducking, limiter and loudness are not in it.";

    private final Board board;
    private final Project project;
    private final StripMedia media;
    private final List<Loss> losses = new ArrayList<>();
    private final DeskLevels desk;

    private Interchange(Board board, Project project, StripMedia media, DeskLevels.How how) {
        this.desk = new DeskLevels(project, how, losses);
        this.board = board;
        this.project = project;
        this.media = media;
    }

    /// The whole timeline, with its sounds as they are without the desk.
    ///
    /// @param width pixels of the frame it is made for
    /// @param height pixels of the frame it is made for
    /// @throws StudioFault if a strip's file cannot be made
    public static Cut cut(Board board, Project project, StripMedia media, int width, int height)
            throws StudioFault {
        return new Interchange(board, project, media, DeskLevels.How.WHOLE).cut(width, height);
    }

    /// The whole timeline for a format, with as much of the desk as that can hold.
    ///
    /// @throws StudioFault if a strip's file cannot be made
    static Cut cut(
            Board board, Project project, StripMedia media, Format format, Exchange.Frame frame)
            throws StudioFault {
        return new Interchange(board, project, media, DeskLevels.of(format))
                .cut(frame.width(), frame.height());
    }

    private Cut cut(int width, int height) throws StudioFault {
        Timeline timeline = timeline();
        return new Cut(timeline, board.duration(), width, height, losses);
    }

    private Timeline timeline() throws StudioFault {
        List<Track> pictures = new ArrayList<>();
        List<Track> sounds = new ArrayList<>();
        for (Board.Row row : board.rows().reversed()) {
            if (kind(row.track()) == Track.Kind.VIDEO) {
                Track track = track(row, Track.Kind.VIDEO);
                if (!(row.track() instanceof TrackRef.Cards) || !track.items().isEmpty()) {
                    pictures.add(track);
                }
            }
        }
        for (Board.Row row : board.rows()) {
            if (kind(row.track()) == Track.Kind.AUDIO) {
                sounds.add(track(row, Track.Kind.AUDIO));
            }
        }
        pictures.addAll(sounds);
        for (Board.Lost lost : board.lost()) {
            losses.add(new Loss(lost.name(), Optional.empty(), lost.sentence()));
        }
        if (!sounds.isEmpty()) {
            losses.add(Loss.whole(MIX));
            desk.whole();
        }
        return new Timeline(project.title(), pictures, markers());
    }

    private Track track(Board.Row row, Track.Kind kind) throws StudioFault {
        DeskLevels.Level level = kind == Track.Kind.AUDIO ? desk.of(row) : DeskLevels.Level.NONE;
        boolean curves = kind != Track.Kind.AUDIO || desk.isWhole();
        RowTrack made = new RowTrack(row, media, level, curves, losses);
        return new Track(kind, row.name(), made.items());
    }

    private List<Marker> markers() {
        return board.marks().stream()
                .map(mark ->
                        new Marker(
                                mark.marker().name(),
                                mark.range(),
                                mark.marker().colour(),
                                mark.marker().anchor().element().value()))
                .toList();
    }

    private Track.Kind kind(TrackRef track) {
        return switch (track) {
            case TrackRef.Pictures _, TrackRef.Cards _ -> Track.Kind.VIDEO;
            case TrackRef.Dialogue _, TrackRef.Music _, TrackRef.Effects _ -> Track.Kind.AUDIO;
            case TrackRef.OfUser user ->
                    project.arrangement()
                            .track(user.id())
                            .filter(own -> own.kind() == UserTrack.Kind.AUDIO)
                            .map(_ -> Track.Kind.AUDIO)
                            .orElse(Track.Kind.VIDEO);
        };
    }
}
