package studio.longplay.engine.render.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.EncoderWish;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.picture.MediaLookup;
import studio.longplay.engine.picture.SegmentPicture;

import java.nio.file.Path;
import java.util.Map;

/// What a parent asks of a worker: one JSON object on one line of the worker's standard input.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WorkerRequest.Segment.class, name = "segment"),
    @JsonSubTypes.Type(value = WorkerRequest.Trial.class, name = "trial"),
    @JsonSubTypes.Type(value = WorkerRequest.Probe.class, name = "probe"),
    @JsonSubTypes.Type(value = WorkerRequest.Decode.class, name = "decode")
})
public sealed interface WorkerRequest {
    /// Draw and encode one group of a segment's pictures into the file `part`.
    ///
    /// @param attempt fences the answer: the parent ignores answers to other attempts
    /// @param picture the whole segment
    /// @param from the group's first frame in the segment
    /// @param frames of the group
    /// @param mediaByDigest where the user's files the picture names are
    /// @param alone whether films are decoded in the drawing thread alone, all processors having
    ///   other work; no pixel depends on it
    record Segment(
            String attempt,
            SegmentPicture picture,
            int from,
            int frames,
            VideoSettings video,
            Map<String, String> mediaByDigest,
            String part,
            boolean alone)
            implements WorkerRequest {
        /// Where a file of the picture lies.
        Path file(String digest) throws StudioFault {
            return lookUp(mediaByDigest, digest);
        }
    }

    /// Draw the first frame and keep nothing: can these files be shown?
    record Trial(String attempt, SegmentPicture picture, Map<String, String> mediaByDigest)
            implements WorkerRequest {
        /// Where a file of the picture lies.
        Path file(String digest) throws StudioFault {
            return lookUp(mediaByDigest, digest);
        }
    }

    private static Path lookUp(Map<String, String> mediaByDigest, String digest)
            throws StudioFault {
        String file = mediaByDigest.get(digest);
        return file == null ? MediaLookup.none().find(digest) : Path.of(file);
    }

    /// Find the encoder that works here by encoding ten frames.
    record Probe(String attempt, EncoderWish wish) implements WorkerRequest {}

    /// Decode a file of the user's.
    record Decode(String attempt, Chore chore) implements WorkerRequest {}
}
