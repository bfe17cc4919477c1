package studio.longplay.engine.render.interchange;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.timeline.Timeline;
import studio.longplay.engine.timeline.Track;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The timeline's way out to other programs, and back in.
public final class Exchange {
    private final StripMedia media;
    private final Frame frame;

    /// The frame a programme is made for, in pixels.
    record Frame(int width, int height) {}

    /// @param media makes a file of what the script made; [StripMedia#NONE] leaves it missing
    /// @param width pixels of the frame the programme is made for
    /// @param height pixels of the frame the programme is made for
    public Exchange(StripMedia media, int width, int height) {
        this.media = media;
        this.frame = new Frame(width, height);
    }

    /// Writes the timeline.
    ///
    /// EDL becomes a file for each track, `NAME V1.edl`, `NAME A1.edl`, and so on, beside `out`.
    ///
    /// @param out the file to write; its suffix stays as it is
    /// @return what the format could not hold
    /// @throws StudioFault if media cannot be made or the file cannot be written
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public LossReport write(
            Format format, Project project, Board board, Path out, JobContext context)
            throws StudioFault {
        Path file = out.toAbsolutePath();
        int strips = board.rows().stream().mapToInt(row -> row.strips().size()).sum();
        StripMedia watched = new WatchedMedia(media, strips, context);
        Cut cut = Interchange.cut(board, project, watched, format, frame);
        List<Loss> losses = write(format, project, cut, file);
        context.progress(new Progress("interchange", strips, strips));
        return new LossReport(format, losses);
    }

    private static List<Loss> write(Format format, Project project, Cut cut, Path file)
            throws StudioFault {
        return switch (format) {
            case OTIO -> {
                OtioWriter writer = new OtioWriter(folderOf(file));
                AtomicFile.write(
                        file, writer.write(cut.timeline(), project.arrangement(), project.mix()));
                yield cut.losses();
            }
            case EDL -> lists(cut, file);
            case FCPXML -> write(FcpxmlWriter.write(cut), file);
            case MLT -> write(MltWriter.write(cut, folderOf(file)), file);
        };
    }

    private static List<Loss> write(Written written, Path file) throws StudioFault {
        AtomicFile.write(file, written.text());
        return written.losses();
    }

    private static List<Loss> lists(Cut cut, Path file) throws StudioFault {
        List<Loss> losses = new ArrayList<>(cut.losses());
        Timeline timeline = cut.timeline();
        String name = String.valueOf(file.getFileName());
        String stem = name.replaceFirst("(?i)\\.edl$", "");
        int pictures = 0;
        int sounds = 0;
        for (Track track : timeline.tracks()) {
            String number =
                    switch (track.kind()) {
                        case VIDEO -> "V" + ++pictures;
                        case AUDIO -> "A" + ++sounds;
                        case CAPTIONS -> "";
                    };
            if (track.duration().ticks() == 0 || number.isEmpty()) {
                continue;
            }
            boolean first = number.equals("V1");
            Written list =
                    EdlWriter.write(timeline.name(), track, first ? timeline.markers() : List.of());
            AtomicFile.write(file.resolveSibling(stem + " " + number + ".edl"), list.text());
            losses.addAll(list.losses());
        }
        return losses;
    }

    /// Looks at a file that an imported timeline uses.
    @FunctionalInterface
    public interface FileLook {
        /// The file as a bin keeps it.
        ///
        /// @throws StudioFault if it cannot be read: it then counts as missing
        BinItem item(Path file, JobContext context) throws StudioFault;
    }

    /// Reads an OpenTimelineIO file, ours or another program's.
    ///
    /// @param look at each file that is there, at most once
    /// @throws StudioFault.Input `otio.missing`, `otio.too-large`, `otio.damaged`, `otio.foreign`
    public static Imported readOtio(Path file, FileLook look, JobContext context)
            throws StudioFault {
        OtioReader.Read read = OtioReader.read(file);
        return Imports.of(read, look, context);
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        return folder == null ? file : folder;
    }
}
