/// Holds finished sound against the rules of those who publish it: audiobook shops and loudness
/// targets. It may use `time`, `fault`, `jobs`, `media` and the meters of `mix`. Begin reading at
/// [studio.longplay.engine.mix.check.AcxMeter].
@NullMarked
package studio.longplay.engine.mix.check;

import org.jspecify.annotations.NullMarked;
