package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.MasterCheck;
import studio.longplay.engine.media.MasterFacts;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads every packet of a film; see `media.MasterCheck`.
public final class MasterReader implements AutoCloseable {
    private static final int PACKETS_PER_REPORT = 5_000;

    private final MediaInput input;
    private final JobContext context;
    private final int videoIndex;
    private final AVRational videoClock;
    private final long expectedFrames;
    private final @Nullable SoundTally sound;
    private final BoundaryTimes boundaries;
    private final @Nullable RoundedRate rounded;
    private long frames;
    private long lastTime;
    private long frameTicks;
    private boolean constantRate = true;
    private long soundPackets;

    private MasterReader(
            MediaInput input,
            List<Long> boundaryFrames,
            MasterCheck.Sound counting,
            JobContext context)
            throws StudioFault {
        this.input = input;
        this.context = context;
        boundaries = new BoundaryTimes(boundaryFrames);
        videoIndex = input.best(AVMEDIA_TYPE_VIDEO);
        if (videoIndex < 0) {
            throw MediaInput.unreadable(input.file(), "it has no pictures");
        }
        AVStream stream = input.stream(videoIndex);
        videoClock = stream.time_base();
        expectedFrames = stream.nb_frames();
        rounded = RoundedRate.of(stream);
        int soundIndex = input.best(AVMEDIA_TYPE_AUDIO);
        sound =
                soundIndex < 0
                        ? null
                        : new SoundTally(
                                PacketDecoder.open(input, soundIndex, MediaInput.MOST_PIXELS),
                                counting);
    }

    public static MasterFacts read(
            Path film, List<Long> boundaryFrames, MasterCheck.Sound counting, JobContext context)
            throws StudioFault {
        MediaInput input = MediaInput.open(film);
        boolean opened = false;
        try (MasterReader reader = new MasterReader(input, boundaryFrames, counting, context)) {
            opened = true;
            reader.readAll();
            return reader.facts();
        } finally {
            if (!opened) {
                input.close();
            }
        }
    }

    private void readAll() throws StudioFault {
        long packets = 0;
        for (AVPacket packet = input.next(); packet != null; packet = input.next()) {
            if (packet.stream_index() == videoIndex) {
                picture(packet);
            } else if (sound != null && packet.stream_index() == sound.streamIndex()) {
                soundPackets++;
                sound.take(packet);
            }
            packets++;
            if (packets % PACKETS_PER_REPORT == 0) {
                context.checkCancelled();
                context.progress(new Progress("verify", frames, expectedFrames));
            }
        }
        if (sound != null) {
            sound.end();
        }
        if (frames < expectedFrames) {
            throw MediaInput.truncated(input.file(), expectedFrames, frames);
        }
    }

    private void picture(AVPacket packet) {
        long time = packet.pts();
        if (rounded != null) {
            constantRate &= rounded.holds(frames, time);
            boundaries.frame(frames, rounded.time(frames));
            frames++;
            return;
        }
        if (frames == 0) {
            frameTicks = packet.duration();
            constantRate = packet.duration() > 0;
        } else {
            constantRate &= time - lastTime == frameTicks && packet.duration() == frameTicks;
        }
        boundaries.frame(frames, StreamClock.time(time, videoClock));
        lastTime = time;
        frames++;
    }

    private MasterFacts facts() {
        MediaTime frameDuration =
                rounded == null ? StreamClock.time(frameTicks, videoClock) : rounded.time(1);
        List<MasterFacts.Boundary> found = new ArrayList<>();
        for (int i = 0; i < boundaries.count(); i++) {
            if (boundaries.isFound(i)) {
                found.add(boundary(i, frameDuration));
            }
        }
        return new MasterFacts(
                frames,
                constantRate,
                frameDuration,
                soundPackets,
                sound == null ? 0 : sound.samples(),
                found);
    }

    /// By count, frame f belongs to the sample that f frames' time of samples come before.
    private MasterFacts.Boundary boundary(int index, MediaTime frameDuration) {
        long frame = boundaries.frame(index);
        MediaTime videoTime = boundaries.time(index);
        if (sound == null) {
            return new MasterFacts.Boundary(frame, videoTime, videoTime, 0);
        }
        SampleRate rate = sound.rate();
        MediaTime byCount = new MediaTime(Math.multiplyExact(frame, frameDuration.ticks()));
        MediaTime soundTime = byCount.plus(sound.offsetAt(byCount.toSamplesFloor(rate)));
        long drift = soundTime.minus(videoTime).ticks() / rate.ticksPerSample();
        return new MasterFacts.Boundary(frame, videoTime, soundTime, drift);
    }

    @Override
    public void close() {
        if (sound != null) {
            sound.close();
        }
        input.close();
    }
}
