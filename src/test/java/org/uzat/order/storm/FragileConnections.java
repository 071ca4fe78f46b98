package org.uzat.order.storm;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections whose user may die before a statement, and before or after a commit. */
final class FragileConnections extends DelegatingDataSource {

    private static final Set<String> STATEMENTS = Set.of("prepareStatement", "createStatement", "commit");

    FragileConnections(DataSource real) {
        super(real);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = super.getConnection();
        if (!Crash.isArmed()) {
            return real;
        }
        InvocationHandler fragile = (proxy, method, arguments) -> {
            boolean counts = STATEMENTS.contains(method.getName());
            if (counts) {
                Crash.point();
            }
            try {
                Object result = method.invoke(real, arguments);
                if (method.getName().equals("commit")) {
                    Crash.point();
                }
                return result;
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return (Connection) Proxy.newProxyInstance(
                FragileConnections.class.getClassLoader(), new Class<?>[] {Connection.class}, fragile);
    }
}
