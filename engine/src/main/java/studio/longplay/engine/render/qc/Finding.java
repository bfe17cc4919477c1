package studio.longplay.engine.render.qc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.jspecify.annotations.Nullable;

/// One thing that a quality check found.
///
/// @param code stable: `picture.black`, `sound.clipped`, ...; all are listed in
///   `docs/quality-check.md`
/// @param sentence what is wrong, with its figure
/// @param remedy what to do about it
/// @param timecode where it begins, `h:mm:ss.mmm`; empty if it is of the whole film
/// @param fromFrame the first frame of it, from 0; 0 if it is of the whole film
/// @param toFrame the first frame after it
/// @param segment the segment it begins in, counted from 0 in the manifest's list; null if it is of
///   the whole film or the film's segments are not known
/// @param figure what was measured; null where nothing is counted
/// @param limit what it was held against, in the same unit
/// @param unit of both: `s`, `LUFS`, `dBTP`, `characters/s`, ...; empty without a figure
@JsonPropertyOrder({
    "code",
    "severity",
    "sentence",
    "remedy",
    "timecode",
    "fromFrame",
    "toFrame",
    "segment",
    "figure",
    "limit",
    "unit"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        String code,
        Severity severity,
        String sentence,
        String remedy,
        String timecode,
        long fromFrame,
        long toFrame,
        @Nullable Integer segment,
        @Nullable Double figure,
        @Nullable Double limit,
        String unit) {
    /// The same, for the last one that is named of many.
    Finding andMore(int others) {
        String more = others == 1 ? " There is 1 more." : " There are " + others + " more.";
        return new Finding(
                code,
                severity,
                sentence,
                remedy + more,
                timecode,
                fromFrame,
                toFrame,
                segment,
                figure,
                limit,
                unit);
    }

    /// For people: where, what, and what to do.
    public String line() {
        String where = timecode.isEmpty() ? "" : timecode + " ";
        String part = segment == null ? "" : "(segment " + (segment + 1) + ") ";
        return "%-7s %s%s%s %s".formatted(severity.word(), where, part, sentence, remedy);
    }
}
