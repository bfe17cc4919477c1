/// The record in which a person allows that a voice is made from theirs, and the rule that asks for
/// it before anything leaves the machine. It may use what the voice room may. Begin reading at
/// [Consent], then [ConsentPolicy].
@NullMarked
package studio.longplay.engine.voice.consent;

import org.jspecify.annotations.NullMarked;
