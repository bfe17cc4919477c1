package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;

import org.bytedeco.ffmpeg.avcodec.AVPacket;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.MuxPlan;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.List;

/// Joins segments and sound into a film; see `media.Mux`.
///
/// Pictures, sound and captions alternate in groups of sixteen frames: few enough for a player to
/// read ahead, many enough for a short index.
public final class FilmJoiner implements AutoCloseable {
    private static final int FRAMES_PER_GROUP = 16;
    private static final int GROUPS_PER_REPORT = 30;

    private final MuxPlan plan;
    private final JobContext context;
    private final VideoTrack video;
    private final AacTrack sound;
    private final List<TimedText.Sample> captions;
    private final FilmFile film;
    private final VideoTimescale timescale;
    private final AVPacket own = av_packet_alloc();
    private long soundPackets;
    private int captionsWritten;

    private FilmJoiner(MuxPlan plan, Path part, JobContext context) throws StudioFault {
        this.plan = plan;
        this.context = context;
        timescale = VideoTimescale.of(plan.rate());
        sound = new AacTrack(plan.soundChunks());
        captions =
                plan.captions().isEmpty()
                        ? List.of()
                        : TimedText.samples(
                                plan.captions(),
                                MediaTime.ofFrames(plan.totalFrames(), plan.rate()));
        video = VideoTrack.open(plan.pieces());
        boolean opened = false;
        try {
            film = FilmFile.create(part, plan, video.parameters());
            opened = true;
        } finally {
            if (!opened) {
                video.close();
            }
        }
    }

    public static void join(MuxPlan plan, Path out, JobContext context) throws StudioFault {
        if (plan.pieces().isEmpty()) {
            throw new IllegalArgumentException("a film without pictures");
        }
        Ffmpeg.load();
        Path part = DurableFile.partOf(out);
        boolean published = false;
        try {
            try (FilmJoiner joiner = new FilmJoiner(plan, part, context)) {
                joiner.write();
            }
            DurableFile.publish(part, out);
            published = true;
        } finally {
            if (!published) {
                DurableFile.discard(part);
            }
        }
    }

    private void write() throws StudioFault {
        boolean more = true;
        for (long group = 0; more; group++) {
            context.checkCancelled();
            if (group % GROUPS_PER_REPORT == 0) {
                context.progress(new Progress("film", video.frames(), plan.totalFrames()));
            }
            more = writePictures();
            MediaTime until = MediaTime.ofFrames(video.frames(), plan.rate());
            writeCaptions(until);
            writeSound(until, !more);
        }
        check("frames", plan.totalFrames(), video.frames());
        if (!plan.soundChunks().isEmpty()) {
            check("samples", plan.totalSamples(), soundEnd());
        }
        film.finish();
        context.progress(new Progress("film", plan.totalFrames(), plan.totalFrames()));
    }

    /// @return whether there may be more
    private boolean writePictures() throws StudioFault {
        for (int i = 0; i < FRAMES_PER_GROUP; i++) {
            AVPacket packet = video.next();
            if (packet == null) {
                return false;
            }
            long time = (video.frames() - 1) * timescale.ticksPerFrame();
            byte[] apart = video.apart(packet);
            if (apart == null) {
                packet.pts(time);
                packet.dts(time);
                packet.duration(timescale.ticksPerFrame());
                film.write(packet, FilmFile.VIDEO);
            } else {
                writeOwn(apart, apart.length, time, timescale.ticksPerFrame(), FilmFile.VIDEO);
            }
        }
        return true;
    }

    private void writeSound(MediaTime until, boolean all) throws StudioFault {
        long untilSample = until.toSamplesFloor(SampleRate.HZ_48000);
        while (all || soundEnd() < untilSample) {
            int length = sound.next();
            if (length < 0) {
                return;
            }
            long time = soundEnd();
            soundPackets++;
            writeOwn(sound.packet(), length, time, Adts.SAMPLES_PER_PACKET, FilmFile.SOUND);
        }
    }

    /// Samples that sound once what was written is played; the first packet sounds before zero.
    private long soundEnd() {
        return (soundPackets - 1) * Adts.SAMPLES_PER_PACKET;
    }

    private void writeCaptions(MediaTime until) throws StudioFault {
        while (captionsWritten < captions.size()
                && captions.get(captionsWritten).start() < until.toMillisFloor()) {
            TimedText.Sample sample = captions.get(captionsWritten);
            captionsWritten++;
            writeOwn(
                    sample.content(),
                    sample.content().length,
                    sample.start(),
                    sample.duration(),
                    film.captionStream());
        }
    }

    private void writeOwn(byte[] bytes, int length, long time, long duration, int stream)
            throws StudioFault {
        Ffmpeg.allocated(av_new_packet(own, length));
        own.data().put(bytes, 0, length);
        own.pts(time);
        own.dts(time);
        own.duration(duration);
        own.flags(AV_PKT_FLAG_KEY);
        film.write(own, stream);
        av_packet_unref(own);
    }

    private static void check(String what, long expected, long found) throws StudioFault {
        if (expected != found) {
            throw new StudioFault.Media(
                    "film.count-differs",
                    "The film has " + found + " " + what + ", " + expected + " were planned.",
                    "Repair the export, so that what is missing is made again.");
        }
    }

    @Override
    public void close() throws StudioFault {
        av_packet_free(own);
        film.close();
        video.close();
        sound.close();
    }
}
