package studio.longplay.engine.render.library;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.consent.ConsentUse;
import studio.longplay.engine.voice.mark.MarkPayload;
import studio.longplay.engine.voice.mark.MarkPolicy;
import studio.longplay.engine.voice.provider.VoiceRights;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Whether takes of a voice may leave the machine, and how.
public interface ExportRights {
    /// Why they may not, in a sentence; empty if they may.
    ///
    /// @param voiceId empty for a recording
    Optional<String> refusal(String voiceId);

    /// The mark they are to carry; empty for none.
    Optional<MarkPayload> mark(String voiceId);

    /// What the voices of a studio allow: what their people consented to, on a day.
    static ExportRights of(
            VoiceRights rights, VoiceRegistry voices, MarkPolicy marks, LocalDate day) {
        return new ExportRights() {
            @Override
            public Optional<String> refusal(String voiceId) {
                if (voiceId.isEmpty()) {
                    return Optional.empty();
                }
                Optional<Voice> voice = voices.find(voiceId);
                if (voice.isEmpty()) {
                    return Optional.of(
                            "Its voice is not here any more: nobody can say whether it may be"
                                    + " published.");
                }
                try {
                    rights.check(List.of(voice.get()), ConsentUse.PUBLISH, day);
                    return Optional.empty();
                } catch (StudioFault forbidden) {
                    return Optional.of(forbidden.sentence());
                }
            }

            @Override
            public Optional<MarkPayload> mark(String voiceId) {
                return voices.find(voiceId).flatMap(marks::of);
            }
        };
    }
}
