package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_SKIP_SAMPLES;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_new_side_data;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.BytePointer;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.MuxPlan;
import studio.longplay.engine.media.SoundCodec;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Joins segments and sound into a film; see `media.Mux`.
///
/// Pictures, sound and captions alternate in groups of sixteen frames in MP4: few enough for a
/// player to read ahead, many enough for a short index. In Matroska, whose players read packet by
/// packet, they alternate frame by frame.
public final class FilmJoiner implements AutoCloseable {
    private static final int FRAMES_PER_GROUP = 16;
    private static final int FRAMES_PER_REPORT = 480;
    private static final int SKIP_SAMPLES_BYTES = 10;

    private final MuxPlan plan;
    private final JobContext context;
    private final VideoTrack video;
    private final SoundPackets sound;
    private final List<TimedText.Sample> captions;
    private final FilmFile film;
    private final VideoTimescale timescale;
    private final int framesPerGroup;
    private final AVPacket own = av_packet_alloc();
    private long soundPackets;
    private int captionsWritten;

    private FilmJoiner(MuxPlan plan, Path part, JobContext context) throws StudioFault {
        this.plan = plan;
        this.context = context;
        timescale = VideoTimescale.of(plan.rate());
        sound = SoundPackets.of(plan);
        captions = captions(plan);
        framesPerGroup = plan.container().exactClock() ? FRAMES_PER_GROUP : 1;
        video = VideoTrack.open(plan.pieces());
        boolean opened = false;
        try {
            refuse(plan, video);
            film = FilmFile.create(part, plan, video, sound);
            opened = true;
        } finally {
            if (!opened) {
                video.close();
            }
        }
    }

    private static void refuse(MuxPlan plan, VideoTrack video) throws StudioFault {
        SoundCodec sound =
                plan.soundChunks().isEmpty() ? plan.container().usualSound() : plan.soundCodec();
        Optional<String> refusal = plan.container().refusal(video.codec(), sound);
        if (refusal.isPresent()) {
            throw new StudioFault.Input(
                    "film.container-refuses",
                    refusal.get(),
                    "Choose another container or another codec, then start again.");
        }
    }

    private static List<TimedText.Sample> captions(MuxPlan plan) {
        MediaTime end = MediaTime.ofFrames(plan.totalFrames(), plan.rate());
        if (plan.captions().isEmpty()) {
            return List.of();
        }
        return plan.container().exactClock()
                ? TimedText.samples(plan.captions(), end)
                : TimedText.lines(plan.captions(), end);
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
            if (group % (FRAMES_PER_REPORT / framesPerGroup) == 0) {
                context.progress(new Progress("film", video.frames(), plan.totalFrames()));
            }
            more = writePictures();
            MediaTime until = MediaTime.ofFrames(video.frames(), plan.rate());
            writeCaptions(until);
            writeSound(until, !more);
        }
        check("frames", plan.totalFrames(), video.frames());
        if (!plan.soundChunks().isEmpty()) {
            long surplus = soundEnd() - plan.totalSamples();
            boolean cut = surplus > 0 && surplus < sound.samplesPerPacket();
            check("samples", plan.totalSamples(), cut ? plan.totalSamples() : soundEnd());
        }
        film.finish();
        context.progress(new Progress("film", plan.totalFrames(), plan.totalFrames()));
    }

    /// @return whether there may be more
    private boolean writePictures() throws StudioFault {
        for (int i = 0; i < framesPerGroup; i++) {
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
            long surplus = soundEnd() - plan.totalSamples();
            if (surplus > 0 && surplus < sound.samplesPerPacket()) {
                lastPacket(length, time, (int) surplus);
            } else {
                writeOwn(sound.packet(), length, time, sound.samplesPerPacket(), FilmFile.SOUND);
            }
        }
    }

    /// The packet that the end of the film cuts: its last samples are not played.
    private void lastPacket(int length, long time, int surplus) throws StudioFault {
        Ffmpeg.allocated(av_new_packet(own, length));
        own.data().put(sound.packet(), 0, length);
        BytePointer data =
                av_packet_new_side_data(own, AV_PKT_DATA_SKIP_SAMPLES, SKIP_SAMPLES_BYTES);
        byte[] skip = new byte[SKIP_SAMPLES_BYTES];
        ByteBuffer.wrap(skip).order(ByteOrder.LITTLE_ENDIAN).putInt(Integer.BYTES, surplus);
        data.put(skip, 0, skip.length);
        own.pts(time);
        own.dts(time);
        // MP4 has no other place for what is not played.
        boolean told = plan.soundCodec() == SoundCodec.AAC;
        own.duration(sound.samplesPerPacket() - (told ? surplus : 0));
        own.flags(AV_PKT_FLAG_KEY);
        film.write(own, FilmFile.SOUND);
        av_packet_unref(own);
    }

    /// Samples that sound once what was written is played; the first packets sound before zero.
    private long soundEnd() {
        return soundPackets * sound.samplesPerPacket() - sound.priming();
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
