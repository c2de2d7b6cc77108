package vn.lienminh.commands;

import java.util.List;
import vn.lienminh.kernel.Fault;
import vn.lienminh.kernel.Outcome;
import vn.lienminh.platform.Startup;

/// A verb that works on the data folder as another version of the program may have left it: nothing is brought up
/// to date before.
abstract class GroundVerb extends Verb {

    @Override
    public Integer call() {
        Lines lines = lines();
        return switch (Startup.ground(settings(), ground -> Outcome.done(run(ground, lines)))) {
            case Outcome.Refused<Integer>(List<Fault> faults) -> lines.refuse(faults);
            case Outcome.Done<Integer>(Integer code) -> code;
        };
    }

    /// On the program instead, brought up to date as for any other verb.
    Integer onProgram() {
        return super.call();
    }
}
