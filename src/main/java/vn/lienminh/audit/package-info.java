/// Who did what, when, from where (nhật ký): written in the transaction of the act, chained afterwards so that no
/// line can be changed, taken out or put in unseen.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package vn.lienminh.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
