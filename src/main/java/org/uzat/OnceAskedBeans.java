package org.uzat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.security.config.Customizer;

/**
 * The application's beans, which looks for each kind of security customizer only once: every chain of filters asks for all of them
 * anew, each time through every bean there is, which was a tenth of a start. What is registered no longer changes by then.
 */
final class OnceAskedBeans extends DefaultListableBeanFactory {

    private final Map<ResolvableType, String[]> customizers = new ConcurrentHashMap<>();

    @Override
    public String[] getBeanNamesForType(ResolvableType type, boolean includeNonSingletons, boolean allowEagerInit) {
        if (isConfigurationFrozen()
                && includeNonSingletons
                && allowEagerInit
                && type.getRawClass() == Customizer.class) {
            String[] known = customizers.get(type);
            if (known == null) {
                known = super.getBeanNamesForType(type, true, true);
                customizers.put(type, known);
            }
            return known.clone();
        }
        return super.getBeanNamesForType(type, includeNonSingletons, allowEagerInit);
    }
}
