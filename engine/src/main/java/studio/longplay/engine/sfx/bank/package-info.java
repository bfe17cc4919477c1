/// Folders of the user's sounds: what is in them, found by words, by what they are and by name. It
/// may use the document rooms, fault, jobs, media and store. Begin reading at [SoundBanks], then
/// [BankIndexing] and [SoundSearch].
@NullMarked
package studio.longplay.engine.sfx.bank;

import org.jspecify.annotations.NullMarked;
