package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_sample_aspect_ratio;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.FootageFacts;
import studio.longplay.engine.media.FootageFacts.PictureTrack;
import studio.longplay.engine.media.FootageFacts.SoundTrack;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.Optional;

/// Looks at all packets of a film or sound and decodes the first picture; see `media.FootageScan`.
public final class StreamScan {
    private final MediaInput input;
    private final int filmIndex;
    private final int soundIndex;
    private final PacketTimes filmTimes = new PacketTimes();
    private final PacketTimes soundTimes = new PacketTimes();
    private @Nullable PictureShape shape;

    private StreamScan(MediaInput input) {
        this.input = input;
        filmIndex = input.best(AVMEDIA_TYPE_VIDEO);
        soundIndex = input.best(AVMEDIA_TYPE_AUDIO);
    }

    public static FootageFacts look(Path file) throws StudioFault {
        try (MediaInput input = MediaInput.open(file)) {
            StreamScan scan = new StreamScan(input);
            if (scan.filmIndex < 0 && scan.soundIndex < 0) {
                throw MediaInput.unreadable(file, "there is neither a picture nor a sound in it");
            }
            scan.read();
            return scan.facts();
        }
    }

    private void read() throws StudioFault {
        input.only(filmIndex, soundIndex);
        if (filmIndex < 0) {
            readPackets(null);
            return;
        }
        try (PacketDecoder decoder =
                PacketDecoder.openOnThisThread(input, filmIndex, MediaInput.MOST_PIXELS)) {
            readPackets(decoder);
            if (shape == null) {
                decoder.send(null);
                AVFrame frame = decoder.receive();
                shape = frame == null ? null : shapeOf(frame);
            }
        }
    }

    private void readPackets(@Nullable PacketDecoder decoder) throws StudioFault {
        for (AVPacket packet = input.next(); packet != null; packet = input.next()) {
            if (packet.stream_index() == soundIndex) {
                soundTimes.add(packet);
            } else if (packet.stream_index() == filmIndex) {
                filmTimes.add(packet);
                if (decoder != null && shape == null) {
                    decoder.send(packet);
                    AVFrame frame = decoder.receive();
                    shape = frame == null ? null : shapeOf(frame);
                }
            }
        }
    }

    private PictureShape shapeOf(AVFrame frame) {
        return PictureShape.of(
                frame,
                av_guess_sample_aspect_ratio(input.context(), input.stream(filmIndex), frame));
    }

    private FootageFacts facts() throws StudioFault {
        Optional<PictureTrack> film = film();
        Optional<SoundTrack> sound = sound(film.isPresent());
        if (film.isEmpty() && sound.isEmpty()) {
            throw MediaInput.unreadable(input.file(), "nothing in it can be decoded");
        }
        MediaTime pictures = film.map(PictureTrack::duration).orElse(MediaTime.ZERO);
        MediaTime sounds = sound.map(s -> s.offset().plus(s.duration())).orElse(MediaTime.ZERO);
        return new FootageFacts(
                film.isPresent() ? FootageFacts.Kind.VIDEO : FootageFacts.Kind.AUDIO,
                input.context().iformat().name().getString(),
                pictures.max(sounds),
                film,
                sound);
    }

    private Optional<PictureTrack> film() {
        PictureShape upright = shape;
        if (upright == null || filmTimes.count() == 0) {
            return Optional.empty();
        }
        AVStream stream = input.stream(filmIndex);
        long[] starts = filmTimes.rising();
        StreamRate rate = StreamRate.of(starts, stream.time_base(), stream.avg_frame_rate());
        long frame = rate.rate().ticksPerFrame();
        MediaTime last =
                StreamClock.time(starts[starts.length - 1] - starts[0], stream.time_base());
        MediaTime length = StreamClock.time(filmTimes.lastLength(), stream.time_base());
        boolean stated = rate.variable() && length.isAfter(MediaTime.ZERO);
        MediaTime end =
                rate.variable()
                        ? last.plus(stated ? length : new MediaTime(frame))
                        : new MediaTime(starts.length * frame);
        return Optional.of(
                new PictureTrack(
                        codec(stream),
                        upright.width(),
                        upright.height(),
                        rate.rate(),
                        rate.variable(),
                        starts.length,
                        filmTimes.keys(),
                        end));
    }

    private Optional<SoundTrack> sound(boolean besidePictures) {
        if (soundTimes.count() == 0) {
            return Optional.empty();
        }
        AVStream stream = input.stream(soundIndex);
        int channels = stream.codecpar().ch_layout().nb_channels();
        long[] starts = soundTimes.rising();
        long first = start(stream, starts[0]);
        MediaTime offset = MediaTime.ZERO;
        if (besidePictures) {
            AVStream film = input.stream(filmIndex);
            offset =
                    StreamClock.time(first, stream.time_base())
                            .minus(
                                    StreamClock.time(
                                            start(film, filmTimes.rising()[0]), film.time_base()));
        }
        long end = starts[starts.length - 1] + soundTimes.lastLength();
        return Optional.of(
                new SoundTrack(
                        codec(stream),
                        stream.codecpar().sample_rate(),
                        channels,
                        StreamClock.time(end - first, stream.time_base()),
                        offset));
    }

    private static long start(AVStream stream, long firstPacket) {
        return stream.start_time() == AV_NOPTS_VALUE ? firstPacket : stream.start_time();
    }

    private static String codec(AVStream stream) {
        return avcodec_get_name(stream.codecpar().codec_id()).getString();
    }
}
