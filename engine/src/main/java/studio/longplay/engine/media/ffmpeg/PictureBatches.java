package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_clone;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.FilmAudience;
import studio.longplay.engine.time.MediaTime;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/// Cuts the pictures of a film that stand alone into batches for an audience that remembers them,
/// and decodes only those it does not know.
///
/// As in [SoundStretches] the packets themselves decide where a batch ends. The number that keeps
/// two pictures of H.264 apart, which joining changes, does not count: it is no part of the
/// picture.
final class PictureBatches implements AutoCloseable {
    private static final int MOST_TIMES = 3;
    private static final long MOST_BYTES = 32L << 20;

    private final Decoding decoding;
    private final FilmAudience audience;
    private final @Nullable IdrPictures idrPictures;
    private final int usual;
    private final int least;
    private final MessageDigest ofPicture = sha256();
    private final MessageDigest ofBatch = sha256();
    private final List<AVPacket> held = new ArrayList<>();
    private long bytes;

    /// Decodes pictures for the audience.
    interface Decoding {
        /// Decodes all of them and gives all that comes out.
        void see(List<AVPacket> packets) throws StudioFault;

        MediaTime time(long ticks);
    }

    PictureBatches(Decoding decoding, FilmAudience audience, AVCodecParameters film) {
        this.decoding = decoding;
        this.audience = audience;
        usual = audience.batchPictures();
        least = Math.max(1, usual / 2);
        idrPictures = film.codec_id() == AV_CODEC_ID_H264 ? idrPictures(film) : null;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Null for streams whose parameter sets stand elsewhere.
    private static @Nullable IdrPictures idrPictures(AVCodecParameters film) {
        BytePointer extra = film.extradata();
        if (extra == null) {
            return null;
        }
        byte[] sets = new byte[film.extradata_size()];
        extra.get(sets);
        try {
            return new IdrPictures(ParameterSets.of(sets));
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return null;
        }
    }

    /// @param packet of a picture that stands alone
    void take(AVPacket packet) throws StudioFault {
        byte[] digest = ofPicture.digest(picture(packet));
        ofBatch.update(digest);
        held.add(av_packet_clone(packet));
        bytes += packet.size();
        boolean marks = (digest[0] & 255) % least == 0 && held.size() >= least;
        if (marks || held.size() >= MOST_TIMES * usual || bytes >= MOST_BYTES) {
            end();
        }
    }

    private byte[] picture(AVPacket packet) {
        byte[] picture = new byte[packet.size()];
        packet.data().get(picture);
        if (idrPictures == null) {
            return picture;
        }
        try {
            return idrPictures.id(picture) > 0 ? idrPictures.withId(picture, 0) : picture;
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return picture;
        }
    }

    /// After the last packet, too.
    void end() throws StudioFault {
        if (held.isEmpty()) {
            return;
        }
        byte[] key = ofBatch.digest();
        List<MediaTime> times = held.stream().map(each -> decoding.time(each.pts())).toList();
        if (!audience.recallPictures(key, times)) {
            audience.batchBegins();
            decoding.see(held);
            audience.batchEnds(key, held.size());
        }
        forget();
    }

    private void forget() {
        for (AVPacket packet : held) {
            av_packet_free(packet);
        }
        held.clear();
        bytes = 0;
    }

    @Override
    public void close() {
        forget();
    }
}
