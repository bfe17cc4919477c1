package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_SUBTITLE;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.FilmAudience;
import studio.longplay.engine.media.FilmPackets;
import studio.longplay.engine.media.FilmScan;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Plays a film to an audience; see `media.FilmScan`.
public final class FilmScanner implements AutoCloseable {
    private static final int PACKETS_PER_REPORT = 2_000;

    /// H.264 and HEVC keep at most sixteen pictures back.
    private static final int MOST_REORDERED = 16;

    private final MediaInput input;
    private final int filmIndex;
    private final int textIndex;
    private final @Nullable ScannedSound sound;
    private final @Nullable PacketDecoder decoder;
    private final GreyScaler scaler;
    private MediaTime lastSeen = MediaTime.ZERO;

    private FilmScanner(
            MediaInput input,
            int filmIndex,
            @Nullable ScannedSound sound,
            @Nullable PacketDecoder decoder) {
        this.input = input;
        this.filmIndex = filmIndex;
        this.sound = sound;
        this.decoder = decoder;
        textIndex = textIndex(input);
        scaler = new GreyScaler(input.file());
    }

    public static FilmScanner open(Path file) throws StudioFault {
        MediaInput input = MediaInput.open(file);
        ScannedSound sound = null;
        boolean opened = false;
        try {
            int film = input.best(AVMEDIA_TYPE_VIDEO);
            int heard = input.best(AVMEDIA_TYPE_AUDIO);
            if (film < 0 && heard < 0) {
                throw MediaInput.unreadable(file, "there is neither a picture nor a sound in it");
            }
            sound = heard < 0 ? null : ScannedSound.open(input, heard);
            PacketDecoder decoder =
                    film < 0 ? null : PacketDecoder.open(input, film, MediaInput.MOST_PIXELS);
            FilmScanner scanner = new FilmScanner(input, film, sound, decoder);
            opened = true;
            return scanner;
        } finally {
            if (!opened) {
                if (sound != null) {
                    sound.close();
                }
                input.close();
            }
        }
    }

    private static int textIndex(MediaInput input) {
        for (int i = 0; i < input.context().nb_streams(); i++) {
            boolean text = input.stream(i).codecpar().codec_type() == AVMEDIA_TYPE_SUBTITLE;
            if (text && TextPackets.isKnown(input.stream(i))) {
                return i;
            }
        }
        return -1;
    }

    public Optional<FilmScan.SoundShape> sound() {
        return Optional.ofNullable(sound).map(ScannedSound::shape);
    }

    public FilmPackets play(FilmScan.Pictures which, FilmAudience audience, JobContext context)
            throws StudioFault {
        boolean stretches = sound != null && audience.stretchPackets() > 0 && sound.isCounted();
        boolean batches =
                filmIndex >= 0 && audience.batchPictures() > 0 && which == FilmScan.Pictures.KEYS;
        try (SoundStretches known =
                        stretches && sound != null ? new SoundStretches(sound, audience) : null;
                PictureBatches seen =
                        batches
                                ? new PictureBatches(
                                        decoding(audience),
                                        audience,
                                        input.stream(filmIndex).codecpar())
                                : null) {
            return play(which, audience, new Known(known, seen), context);
        }
    }

    /// What of the film may be known to the audience.
    private record Known(@Nullable SoundStretches sound, @Nullable PictureBatches pictures) {}

    private PictureBatches.Decoding decoding(FilmAudience audience) {
        return new PictureBatches.Decoding() {
            @Override
            public void see(List<AVPacket> packets) throws StudioFault {
                for (AVPacket packet : packets) {
                    FilmScanner.this.see(packet, Long.MIN_VALUE, audience);
                }
                FilmScanner.this.see(null, Long.MIN_VALUE, audience);
                if (decoder != null) {
                    decoder.reset();
                }
            }

            @Override
            public MediaTime time(long ticks) {
                return FilmScanner.this.time(ticks);
            }
        };
    }

    private FilmPackets play(
            FilmScan.Pictures which, FilmAudience audience, Known known, JobContext context)
            throws StudioFault {
        keepOnly(filmIndex, sound == null ? -1 : sound.streamIndex(), textIndex);
        PicturePackets pictures =
                new PicturePackets(input.stream(Math.max(0, filmIndex)).time_base());
        TextPackets texts = new TextPackets(input.stream(Math.max(0, textIndex)));
        long stated = filmIndex < 0 ? 0 : input.stream(filmIndex).nb_frames();
        long packets = 0;
        for (AVPacket packet = input.next();
                packet != null && !audience.hasEnough();
                packet = input.next()) {
            if (packet.stream_index() == filmIndex) {
                pictures.add(packet);
                if (isWanted(packet, which)) {
                    picture(packet, audience, known);
                }
            } else if (sound != null && packet.stream_index() == sound.streamIndex()) {
                sound(sound, packet, audience, known);
            } else if (packet.stream_index() == textIndex) {
                texts.add(packet);
            }
            packets++;
            if (packets % PACKETS_PER_REPORT == 0) {
                context.checkCancelled();
                context.progress(
                        new Progress(
                                "check", pictures.count(), Math.max(stated, pictures.count())));
            }
        }
        end(which, audience, known);
        return new FilmPackets(
                pictures.sorted(), heard(audience), textIndex < 0 ? List.of() : texts.inOrder());
    }

    private void picture(AVPacket packet, FilmAudience audience, Known known) throws StudioFault {
        if (known.pictures() == null) {
            see(packet, Long.MIN_VALUE, audience);
        } else {
            known.pictures().take(packet);
        }
    }

    private static void sound(
            ScannedSound sound, AVPacket packet, FilmAudience audience, Known known)
            throws StudioFault {
        if (known.sound() == null) {
            sound.take(packet, audience);
        } else {
            known.sound().take(packet);
        }
    }

    private void end(FilmScan.Pictures which, FilmAudience audience, Known known)
            throws StudioFault {
        if (known.sound() != null) {
            known.sound().end();
        }
        if (known.pictures() != null) {
            known.pictures().end();
        } else if (which != FilmScan.Pictures.NONE) {
            see(null, Long.MIN_VALUE, audience);
        }
    }

    private FilmPackets.Sounds heard(FilmAudience audience) throws StudioFault {
        return sound == null
                ? new FilmPackets.Sounds(0, 0, MediaTime.ZERO, MediaTime.ZERO, 0)
                : sound.end(audience);
    }

    private void keepOnly(int... indices) {
        for (int i = 0; i < input.context().nb_streams(); i++) {
            boolean wanted = false;
            for (int index : indices) {
                wanted |= index == i;
            }
            input.stream(i).discard(wanted ? AVDISCARD_DEFAULT : AVDISCARD_ALL);
        }
    }

    private static boolean isWanted(AVPacket packet, FilmScan.Pictures which) {
        return switch (which) {
            case ALL -> true;
            case KEYS -> PicturePackets.isKey(packet);
            case NONE -> false;
        };
    }

    /// Decodes a packet, null for what the decoder still holds, and shows what comes out.
    private void see(@Nullable AVPacket packet, long fromTicks, FilmAudience audience)
            throws StudioFault {
        PacketDecoder pictures = decoder;
        if (pictures == null) {
            return;
        }
        try {
            pictures.send(packet);
            for (AVFrame frame = pictures.receive(); frame != null; frame = pictures.receive()) {
                MediaTime at = time(frame.best_effort_timestamp());
                if (at.ticks() >= fromTicks) {
                    lastSeen = at;
                    audience.picture(at, scaler.shrink(frame), isDamaged(frame));
                }
            }
        } catch (StudioFault.Media _) {
            // One picture less is what an audience would see as well.
            audience.lostPicture(packet == null ? lastSeen : time(packet.pts()));
        }
    }

    private MediaTime time(long streamTicks) {
        return streamTicks == AV_NOPTS_VALUE
                ? lastSeen
                : StreamClock.time(streamTicks, input.stream(filmIndex).time_base());
    }

    private static boolean isDamaged(AVFrame frame) {
        return frame.decode_error_flags() != 0
                || (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0;
    }

    /// Shows the pictures of a stretch from the key frame before it on.
    public void show(
            MediaTime from,
            MediaTime to,
            FilmScan.Pictures which,
            FilmAudience audience,
            JobContext context)
            throws StudioFault {
        PacketDecoder pictures = decoder;
        if (pictures == null) {
            return;
        }
        keepOnly(filmIndex);
        pictures.reset();
        long end = StreamClock.ticks(to, pictures.stream().time_base());
        if (!input.seek(filmIndex, StreamClock.ticks(from, pictures.stream().time_base()))) {
            input.rewind();
        }
        int behind = 0;
        for (AVPacket packet = input.next(); packet != null; packet = input.next()) {
            context.checkCancelled();
            // A reordered picture may stand some packets behind later ones.
            behind = packet.pts() >= end ? behind + 1 : 0;
            if (behind > MOST_REORDERED) {
                break;
            }
            if (packet.pts() < end && isWanted(packet, which)) {
                see(packet, from.ticks(), audience);
            }
        }
        see(null, from.ticks(), audience);
        pictures.reset();
    }

    @Override
    public void close() {
        scaler.close();
        if (decoder != null) {
            decoder.close();
        }
        if (sound != null) {
            sound.close();
        }
        input.close();
    }
}
