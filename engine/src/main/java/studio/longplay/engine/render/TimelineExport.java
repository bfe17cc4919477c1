package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.project.MixSettings;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.render.footage.FootageDesk;
import studio.longplay.engine.render.interchange.Exchange;
import studio.longplay.engine.render.interchange.Format;
import studio.longplay.engine.render.interchange.Imported;
import studio.longplay.engine.render.interchange.LossReport;
import studio.longplay.engine.render.interchange.MadeMedia;
import studio.longplay.engine.render.interchange.MediaFolder;
import studio.longplay.engine.render.interchange.StripFilms;
import studio.longplay.engine.render.interchange.StripMedia;
import studio.longplay.engine.render.lay.BoardMaker;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.render.make.SceneLayers;
import studio.longplay.engine.render.make.SpeakerColours;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.voice.Speech;

import java.nio.file.Path;

/// Writes a project's timeline for another program, and beside it the films and sounds of what the
/// script made. What an export made already is not made again.
public final class TimelineExport {
    private static final int FINER = 4;

    private final Workbench bench;
    private final Speech speech;
    private final WorkerPool workers;

    public TimelineExport(Workbench bench, Speech speech, WorkerPool workers) {
        this.bench = bench;
        this.speech = speech;
        this.workers = workers;
    }

    /// What a timeline is made of.
    ///
    /// @param order the script, the arrangement, the cast and the preset
    public record Order(Project project, ExportOrder order) {}

    /// The timeline as it stands, with every line spoken.
    ///
    /// @throws StudioFault whatever stops it; what is finished is kept
    public Board board(Order order, JobContext context) throws StudioFault {
        try (Crew crew = new Crew("timeline", order.order.settings().jobs())) {
            return board(order, recording(order, crew, context));
        }
    }

    /// Writes it.
    ///
    /// @param out the document; its media go into `NAME media` beside it
    /// @return what the format could not hold
    /// @throws StudioFault whatever stops it; what is finished is kept
    public LossReport write(Format format, Order order, Path out, JobContext context)
            throws StudioFault {
        ExportPreset preset = order.order.settings().preset();
        try (Crew crew = new Crew("timeline", order.order.settings().jobs())) {
            Recording recording = recording(order, crew, context);
            Board board = board(order, recording);
            StripMedia media = media(order, recording, new MediaFolder(out), context);
            return new Exchange(media, preset.width(), preset.height())
                    .write(format, order.project, board, out, context);
        }
    }

    /// A timeline of another program that was read.
    ///
    /// @param arrangement the project's with it in
    /// @param mix the desk as it stood when we wrote the file; the project's if it is not ours
    /// @param losses what could not be read
    public record Read(Arrangement arrangement, MixSettings mix, LossReport losses) {}

    /// Reads a timeline of another program, or one of ours, into the arrangement of the order.
    ///
    /// @param file OpenTimelineIO
    /// @param footage looks at the files it names
    /// @throws StudioFault.Input if it is no timeline
    public Read read(Order order, Path file, FootageDesk footage, JobContext context)
            throws StudioFault {
        Imported imported =
                Exchange.readOtio(
                        file,
                        (media, inside) ->
                                FootageDesk.item(footage.look(media, inside), "Imported"),
                        context);
        return new Read(
                imported.onto(board(order, context), order.project.arrangement()),
                imported.mix().orElse(order.project.mix()),
                imported.losses());
    }

    private Recording recording(Order order, Crew crew, JobContext context) throws StudioFault {
        context.progress(new Progress("prepare", 0, 1));
        CastList cast = CastList.of(order.order, speech.registry());
        BinSounds sounds = new BinSounds(bench, workers, order.order.arrangement().bin());
        Speaking speaking = new Speaking(bench, speech, order.order.settings().lexicon(), sounds);
        return new Recorder(bench, speaking, cast, preset(order).rate(), crew)
                .record(order.order, context);
    }

    private static Board board(Order order, Recording recording) {
        return BoardMaker.of(
                recording.programme(), order.order.arrangement(), preset(order).rate());
    }

    private static ExportPreset preset(Order order) {
        return order.order.settings().preset();
    }

    /// The other program encodes these films once more.
    private static VideoSettings fine(VideoSettings film) {
        return new VideoSettings(
                film.width(),
                film.height(),
                film.rate(),
                film.encoder(),
                film.bitRate() * FINER,
                film.gopFrames(),
                film.threads());
    }

    private StripMedia media(
            Order order, Recording recording, MediaFolder folder, JobContext context)
            throws StudioFault {
        ExportPreset preset = preset(order);
        Pictures pictures =
                Pictures.of(
                        order.order.script(),
                        order.order.pictureFolder(),
                        order.order.arrangement());
        SpeakerColours colours = SpeakerColours.of(order.order.script(), order.order.voicing());
        StripFilms.Shown shown =
                new StripFilms.Shown(
                        recording.programme(),
                        new SceneLayers(pictures, colours, preset.rate()),
                        pictures.filesByDigest());
        EncoderChoice encoder = workers.probe(preset.picture().wish(), context);
        return new MadeMedia(
                order.project,
                shown,
                new RecordedSounds(recording, bench, order.order, context).heard(),
                new MadeMedia.Making(
                        bench, workers, fine(preset.settings(encoder.encoder())), context.silent()),
                folder);
    }
}
