/// Who brings voices: ours, programs of this machine, packs and models of the user. It may use what
/// its room may: time, fault, script, timeline, project, jobs, media, inference and store. Begin
/// reading at [VoiceProvider].
@NullMarked
package studio.longplay.engine.voice.provider;

import org.jspecify.annotations.NullMarked;
