package studio.longplay.engine.voice.provider;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.consent.ConsentPolicy;
import studio.longplay.engine.voice.consent.ConsentUse;
import studio.longplay.engine.voice.pack.ShelfVoice;
import studio.longplay.engine.voice.pack.VoiceShelf;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;

/// Whether voices may be heard in what leaves this machine. Auditions and previews never ask.
public final class VoiceRights {
    private final VoiceShelf shelf;
    private final ConsentPolicy policy;

    /// @param home the data folder
    public VoiceRights(Path home, ConsentPolicy policy) {
        this.shelf = new VoiceShelf(home);
        this.policy = policy;
    }

    /// Lets an export with these voices pass or says why not: every byte of an imported voice must
    /// be as its maker packed it, and the person a voice was made from must have allowed the use. A
    /// pack that names nobody's consent passes only if no person can be in it.
    ///
    /// @throws StudioFault.Input `pack.missing`, `pack.unverified`, `consent.missing`,
    ///   `consent.expired`, `consent.use`, `consent.language`
    public void check(Collection<Voice> voices, ConsentUse use, LocalDate day) throws StudioFault {
        for (Voice voice : voices) {
            ConsentPolicy.Purpose purpose = new ConsentPolicy.Purpose(use, voice.language(), day);
            if (voice.origin().provider().equals(PackProvider.ID)) {
                ShelfVoice.Verified verified = shelf.verify(voice.personId());
                if (voice.origin().fromPerson() || PackedPerson.isIn(verified.voice())) {
                    policy.check(voice.name(), verified.consent(), purpose);
                }
            } else if (voice.origin().fromPerson()) {
                policy.check(voice.name(), null, purpose);
            }
        }
    }
}
